const steps = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** How long ago an instant was, in words and whole units: “9 days ago”; the instant itself is “this minute”. */
export const ago = (at: string, now: Date, language: string): string => {
  const age = Math.max(0, now.getTime() - Date.parse(at))
  const [unit, length] = steps.find(([, each]) => age >= each) ?? steps[2]
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-Math.floor(age / length), unit)
}
