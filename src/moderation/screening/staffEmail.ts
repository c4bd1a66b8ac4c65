import type { Screener } from './types.ts'

/** Whoever is not logged in and gives the e-mail of a user of the admin panel may pass for somebody else. */
export const staffEmail: Screener = {
  name: 'staffEmail',
  screen: ({ isStaff, isStaffEmail, kind }) =>
    kind === 'create' && isStaffEmail && !isStaff
      ? { verdict: 'hold', reason: 'staffEmail' }
      : { verdict: 'pass' },
}
