/** Numbers, dates and lists in a locale's own format. A locale, zone or currency `Intl` rejects never throws here. */

function tryFormat(format: () => string): string | undefined {
  try {
    return format()
  } catch {
    return undefined
  }
}

/** Payload locale codes are free text: `de_AT` is read as `de-AT`, what is no language tag as English. */
function languageTag(locale: string): string {
  return tryFormat(() => new Intl.Locale(locale.replace('_', '-')).toString()) ?? 'en'
}

/** `8,2` in German; at most two decimals. */
export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(languageTag(locale), { maximumFractionDigits: 2 }).format(value)
}

/** A share of 1 as whole per cent: `40 %` in German. */
export function formatShare(share: number, locale: string): string {
  return new Intl.NumberFormat(languageTag(locale), { style: 'percent' }).format(share)
}

/** `1.299,00 €`; undefined when the currency is no ISO 4217 code. */
export function formatPrice(price: number, currency: string, locale: string): string | undefined {
  return tryFormat(() =>
    new Intl.NumberFormat(languageTag(locale), { style: 'currency', currency }).format(price),
  )
}

/** `Recherche, Schreiben und Bilder`. */
export function formatList(entries: string[], locale: string): string {
  return new Intl.ListFormat(languageTag(locale), { type: 'conjunction' }).format(entries)
}

const day = { day: 'numeric', month: 'long', year: 'numeric' } as const
const minute = { ...day, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const

function format(
  value: unknown,
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): string | undefined {
  if (typeof value !== 'string') return undefined
  const tag = languageTag(locale)
  return (
    tryFormat(() => new Intl.DateTimeFormat(tag, { ...options, timeZone }).format(new Date(value))) ??
    tryFormat(() => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).format(new Date(value)))
  )
}

/** `3. Mai 2026`; undefined when the value is no date. */
export function formatDay(value: unknown, locale: string, timeZone = 'UTC'): string | undefined {
  return format(value, locale, timeZone, day)
}

/** `3. Mai 2026 um 14:30 UTC`: the zone is named because the page is the same for readers everywhere. */
export function formatMinute(value: unknown, locale: string, timeZone = 'UTC'): string | undefined {
  return format(value, locale, timeZone, minute)
}

/** `one` or `other`: which form of a noun goes with a number. Languages with more forms have words of the host's. */
export function pluralOf(count: number, locale: string): 'one' | 'other' {
  return new Intl.PluralRules(languageTag(locale)).select(count) === 'one' ? 'one' : 'other'
}

/** `in 4 Minuten`: how long to wait, rounded up so that nobody comes too early. */
export function formatWait(seconds: number, locale: string): string {
  const wait = new Intl.RelativeTimeFormat(languageTag(locale))
  return seconds > 60
    ? wait.format(Math.ceil(seconds / 60), 'minute')
    : wait.format(Math.max(1, Math.ceil(seconds)), 'second')
}
