import type { Screener } from './types.ts'

/** What a banned person sends is rejected without a word to them. */
export const ban: Screener = {
  name: 'ban',
  screen: ({ commenter, kind }) =>
    kind === 'create' && commenter?.isBanned ? { verdict: 'reject', reason: 'banned' } : { verdict: 'pass' },
}
