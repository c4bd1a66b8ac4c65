import type { Locale } from '../types.ts'

/** What a reader, or somebody of the staff, says below a demo article. The people are invented. */
export interface DemoComment {
  author: string
  /** Nobody's: a name under `example.org`. Absent for staff. */
  email?: string
  url?: string
  locale: Locale
  daysAgo: number
  body: string
  isStaff?: boolean
  /** Whether it still waits for a moderator. */
  waits?: boolean
  replies?: DemoComment[]
}
