/** A person who has written comments, as stored. Private. */
export interface CommenterRow {
  id: number | string
  /** Lower-case. */
  email: string
  /** The names this person has signed with, the newest last. */
  names?: string[] | null
  /** Of this person's comments, those that are approved now. */
  approvedCount: number
  /** Of this person's comments, those that are rejected or spam now. */
  rejectedCount: number
  /** When the person confirmed the e-mail by a link in a mail. */
  verifiedAt?: string | null
  /** When the last link to confirm the e-mail was sent. */
  confirmationSentAt?: string | null
  /** When the person asked for no more notices. */
  unsubscribedAt?: string | null
  bannedAt?: string | null
  createdAt: string
}
