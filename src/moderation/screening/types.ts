/** What a screening step says of a submission. The strictest of all steps counts: reject, spam, hold, pass. */
export const verdicts = ['pass', 'hold', 'spam', 'reject'] as const
export type ScreeningVerdict = (typeof verdicts)[number]

/** A comment on its way in, or after an edit. */
export interface Submission {
  /** An edit runs the steps that look at what is written; those about who sends, and how often, pass. */
  kind: 'create' | 'edit'
  article: number | string
  parent?: number | string
  authorName: string
  /** Lower-case. Absent for staff who are logged in. */
  authorEmail?: string
  authorUrl?: string
  body: string
  locale?: string
  /** The honeypot: people do not see the field `website`, so it is empty. */
  website?: string
  /** The solution of a proof of work: ALTCHA's payload, Base64. */
  altcha?: string
  /** Where it came from, as the host's `visitorAddress` tells; absent where it does not. */
  address?: string
  userAgent?: string
  referrer?: string
  /** The stored person behind the e-mail; absent when nobody with it has written yet. */
  commenter?: {
    approvedCount: number
    rejectedCount: number
    isVerified: boolean
    isBanned: boolean
  }
  /** Written by somebody who is logged in as staff. */
  isStaff: boolean
  /** Whether the e-mail is that of a user of the admin panel. */
  isStaffEmail: boolean
}

export interface ScreeningContext {
  now: Date
  /** Aborted when the step's time is over; hand it to `fetch`. */
  signal: AbortSignal
  /** Absolute origin of the site, where the host set one. */
  siteUrl?: string
  /** Looks up the article's address on the site; undefined where the host set no origin. */
  permalink: () => Promise<string | undefined>
}

export interface ScreeningResult {
  verdict: ScreeningVerdict
  /**
   * Why, for the moderator. The plugin's own steps give a key of `src/translations/comments` (`reasons`); anything else
   * is shown as it is.
   */
  reason?: string
  /** Fills the `{{name}}` places of the reason. Never an e-mail address or an address of the network. */
  values?: Record<string, string | number>
}

/** A step of the screening. One that throws, or takes longer than `timeout`, holds the comment. */
export interface Screener {
  /** Stands beside the result in the event: `links`, `akismet`. */
  name: string
  /** In milliseconds, default 3,000. */
  timeout?: number
  screen: (submission: Submission, context: ScreeningContext) => ScreeningResult | Promise<ScreeningResult>
}

/** What one step said, as it is stored with the event. */
export interface Check extends ScreeningResult {
  step: string
}
