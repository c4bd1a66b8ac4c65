import type { AkismetOptions } from '../options.ts'
import type { Screener, ScreeningResult } from '../screening/types.ts'
import { AkismetError, type AkismetVerdict, createAkismet } from './client.ts'

const results: Record<AkismetVerdict, ScreeningResult> = {
  ham: { verdict: 'pass' },
  spam: { verdict: 'spam', reason: 'akismetSpam' },
  discard: { verdict: 'spam', reason: 'akismetDiscard' },
}

/** Asks Akismet about new comments. What is no verdict holds. */
export const akismetStep = (options: AkismetOptions): Screener => ({
  name: 'akismet',
  screen: async (submission, { permalink, signal, siteUrl }) => {
    if (submission.kind === 'edit') return { verdict: 'pass' }
    const client = createAkismet({ ...options, blog: options.blog ?? siteUrl ?? '' })
    try {
      return results[await client.check({ ...submission, permalink: await permalink() }, signal)]
    } catch (error) {
      if (!(error instanceof AkismetError)) return { verdict: 'hold', reason: 'akismetAway' }
      const { help, status } = error
      if (help) return { verdict: 'hold', reason: 'akismetRefused', values: { help } }
      if (status) return { verdict: 'hold', reason: 'akismetStatus', values: { status } }
      return { verdict: 'hold', reason: 'akismetUnclear' }
    }
  },
})
