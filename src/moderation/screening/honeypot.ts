import type { Screener } from './types.ts'

/** People do not see the field `website`; a program that fills every field gives itself away. */
export const honeypot: Screener = {
  name: 'honeypot',
  screen: ({ website }) => (website ? { verdict: 'spam', reason: 'honeypot' } : { verdict: 'pass' }),
}
