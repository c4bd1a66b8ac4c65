const DAY = 24 * 60 * 60 * 1000

/** The instant so many days before `now`, as ISO 8601. */
export const daysBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * DAY).toISOString()
