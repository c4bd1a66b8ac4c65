/** Longer ones are cut or refused by browsers and servers; also keeps the check cheap. */
const MAX_LENGTH = 2000

// Browsers drop tabs and line breaks anywhere in a URL, and spaces and control characters around it, before they
// look at the scheme, and read a backslash as a slash (https://url.spec.whatwg.org/#url-parsing): `java\tscript:`
// and `/\evil.example` are not what they seem. Marks that turn the writing direction make a host look like another.
const MISLEADING = /[\p{Cc}\p{Z}\p{Surrogate}\u202a-\u202e\u2066-\u2069\\]/u

const isMisleading = (value: string): boolean => value.length > MAX_LENGTH || MISLEADING.test(value)

/** Has the scheme, two slashes and a host, and no user name that passes for one (`https://bank.example@evil.example`). */
const isWeb = (value: string): boolean => {
  if (!/^https?:\/\/[^/?#]/i.test(value)) return false
  const url = URL.canParse(value) ? new URL(value) : undefined
  return url !== undefined && url.hostname !== '' && url.username === '' && url.password === ''
}

/** An absolute http or https address: what the link of an offer may be (contract §2). */
export const isHttpUrl = (value: string): boolean => !isMisleading(value) && isWeb(value)

/**
 * An address that may stand in content (contract §3): http, https, mailto, or relative to the site (`/…`, `?…`,
 * `#…`). `//host` is refused: it leaves the site while it looks like a path.
 */
export const isAllowedUrl = (value: string): boolean => {
  if (isMisleading(value)) return false
  if (/^(?:\/(?!\/)|[?#])/.test(value)) return true
  return /^mailto:[^/]/i.test(value) || isWeb(value)
}
