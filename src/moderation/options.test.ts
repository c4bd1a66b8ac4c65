import { describe, expect, it } from 'vitest'
import { OptionError } from '../optionChecks.ts'
import { checkCommentOptions, resolveCommentOptions } from './options.ts'

const step = { name: 'own', screen: () => ({ verdict: 'pass' }) }

/** Each wrong option, and the words of the error that name it. */
const wrong: [options: unknown, name: string, problem?: string][] = [
  [true, 'comments'],
  [[], 'comments'],
  [{ maxLink: 2 }, 'comments: { maxLink }', 'unknown'],
  [{ closeAfterDays: 0 }, 'comments: { closeAfterDays }'],
  [{ closeAfterDays: '7' }, 'comments: { closeAfterDays }'],
  [{ maxDepth: 0 }, 'comments: { maxDepth }'],
  [{ maxDepth: 2.5 }, 'comments: { maxDepth }'],
  [{ maxDepth: 21 }, 'comments: { maxDepth }'],
  [{ maxLinks: 0 }, 'comments: { maxLinks }'],
  [{ maxLinks: Number.POSITIVE_INFINITY }, 'comments: { maxLinks }'],
  [{ holdWords: 'casino' }, 'comments: { holdWords }'],
  [{ holdWords: ['casino', 5] }, 'comments: { holdWords }'],
  [{ holdWords: [''] }, 'comments: { holdWords }', 'nothing to look for'],
  [{ rejectWords: ['casino', ' \u200b '] }, 'comments: { rejectWords }', 'nothing to look for'],
  [{ foldDiacritics: 'yes' }, 'comments: { foldDiacritics }'],
  [{ flood: 5 }, 'comments: { flood }'],
  [{ flood: { points: 5 } }, 'comments: { flood }', 'has no seconds'],
  [{ flood: { seconds: 5 } }, 'comments: { flood }', 'has no points'],
  [{ flood: { points: 5, seconds: 0.5 } }, 'comments: { flood: { seconds } }'],
  [{ flood: { points: 5, seconds: 3e9 } }, 'comments: { flood: { seconds } }'],
  [{ flood: { points: '5', seconds: 1 } }, 'comments: { flood: { points } }'],
  [{ flood: { points: 5, seconds: 1, minutes: 1 } }, 'comments: { flood }: { minutes }'],
  [{ floodLimiter: 'redis' }, 'comments: { floodLimiter }'],
  [{ countByStatus: {} }, 'comments: { countByStatus }'],
  [{ visitorAddress: 'x-forwarded-for' }, 'comments: { visitorAddress }'],
  [{ autoApprove: true }, 'comments: { autoApprove }'],
  [{ autoApprove: 'all' }, 'comments: { autoApprove }'],
  [{ reportThreshold: 0 }, 'comments: { reportThreshold }'],
  [{ retentionDays: -1 }, 'comments: { retentionDays }'],
  [{ screeners: step }, 'comments: { screeners }'],
  [{ screeners: [undefined] }, 'comments: { screeners[0] }'],
  [{ screeners: [step, () => {}] }, 'comments: { screeners[1] }'],
  [{ screeners: [{ ...step, name: '' }] }, 'comments: { screeners[0] }: { name }'],
  [{ screeners: [{ name: 'own' }] }, 'comments: { screeners[0] }', 'screen'],
  [{ screeners: [{ ...step, screen: 'pass' }] }, 'comments: { screeners[0] }: { screen }'],
  [{ screeners: [{ ...step, timeout: 0 }] }, 'comments: { screeners[0] }: { timeout }'],
  [{ screeners: [{ ...step, verdict: 'hold' }] }, 'comments: { screeners[0] }'],
  [{ screeners: [step, step] }, 'comments: { screeners[1] }', 'second step'],
  [{ screeners: [{ ...step, name: 'links' }] }, 'comments: { screeners[0] }', 'second step'],
  [{ proofOfWork: true }, 'comments: { proofOfWork }'],
  [{ proofOfWork: { hmacKey: '' } }, 'comments: { proofOfWork: { hmacKey } }'],
  [{ proofOfWork: { maxNumber: 0 } }, 'comments: { proofOfWork: { maxNumber } }'],
  [{ proofOfWork: { seconds: 1.5 } }, 'comments: { proofOfWork: { seconds } }'],
  [{ proofOfWork: { cost: 5 } }, 'comments: { proofOfWork }: { cost }'],
  [{ akismet: 'key' }, 'comments: { akismet }'],
  [{ akismet: {} }, 'comments: { akismet: { apiKey } }'],
  [{ akismet: { apiKey: ' ' } }, 'comments: { akismet: { apiKey } }'],
  [{ akismet: { apiKey: 'key' } }, 'comments: { akismet }', 'site: { url }'],
  [{ akismet: { apiKey: 'key', blog: 'example.com' } }, 'comments: { akismet: { blog } }'],
  [{ akismet: { apiKey: 'key', blog: 'ftp://x.example' } }, 'comments: { akismet: { blog } }'],
  [{ akismet: { apiKey: 'key', endpoint: 'rest' } }, 'comments: { akismet: { endpoint } }'],
  [{ akismet: { apiKey: 'key', isTest: 1 } }, 'comments: { akismet: { isTest } }'],
  [{ notices: 'on' }, 'comments: { notices }'],
  [{ notices: { delay: 5 } }, 'comments: { notices }: { delay }', 'unknown'],
  [{ notices: { moderatorDelay: 0 } }, 'comments: { notices: { moderatorDelay } }'],
  [{ notices: { queue: '' } }, 'comments: { notices: { queue } }'],
]

describe('checkCommentOptions', () => {
  it.each(wrong.map(([options, name, problem = 'reviewArticles']) => ({ options, name, problem })))(
    'stops at $options and names $name',
    ({ options, name, problem }) => {
      const check = () => checkCommentOptions(options)
      expect(check).toThrow(OptionError)
      expect(check).toThrow(name)
      expect(check).toThrow(problem)
    },
  )

  it('does not repeat a key', () => {
    expect(() => checkCommentOptions({ akismet: { apiKey: ['se-cret'] } })).toThrow(/^(?!.*se-cret)/)
    expect(() => checkCommentOptions({ proofOfWork: { hmacKey: 777_777 } })).toThrow(/^(?!.*777)/)
  })

  it.each([
    undefined,
    {},
    {
      closeAfterDays: 0.5,
      maxDepth: 1,
      maxLinks: 1,
      holdWords: [],
      rejectWords: ['赌场', '$$$', 'buy now'],
      foldDiacritics: true,
      flood: { points: 1, seconds: 1 },
      floodLimiter: () => ({ consume: async () => 0 }),
      countByStatus: async () => ({ pending: 0, approved: 0, rejected: 0, spam: 0 }),
      visitorAddress: () => null,
      autoApprove: 'verified',
      reportThreshold: 1,
      retentionDays: 1,
      screeners: [step, { ...step, name: 'other', timeout: 5 }],
      proofOfWork: {},
      akismet: {
        apiKey: 'key',
        blog: 'https://example.com/blog',
        endpoint: 'http://localhost:1/',
        isTest: true,
      },
      notices: { moderatorDelay: 0.5, queue: 'mail' },
    },
  ])('takes what is right: %j', (options) => {
    expect(() => checkCommentOptions(options)).not.toThrow()
  })

  it("takes the site's address for Akismet's blog", () => {
    expect(() => checkCommentOptions({ akismet: { apiKey: 'key' } }, 'https://example.com')).not.toThrow()
  })
})

describe('resolveCommentOptions', () => {
  it('has the defaults of the contract', () => {
    expect(resolveCommentOptions()).toMatchObject({
      maxDepth: 3,
      maxLinks: 2,
      flood: { points: 5, seconds: 300 },
      reportThreshold: 3,
      retentionDays: 30,
      notices: { moderatorDelay: 120, queue: 'default' },
      proofOfWork: undefined,
    })
    const { autoApprove, closeAfterDays, visitorAddress } = resolveCommentOptions()
    expect([autoApprove, closeAfterDays, visitorAddress]).toEqual([undefined, undefined, undefined])
  })

  it('has defaults where an option is undefined', () => {
    expect(
      resolveCommentOptions({ maxDepth: undefined, proofOfWork: { maxNumber: undefined, seconds: 5 } }),
    ).toMatchObject({ maxDepth: 3, proofOfWork: { maxNumber: 10_000, seconds: 5 } })
  })

  it('lists all steps in their order', () => {
    const namesOf = (options: object) => resolveCommentOptions(options).screeners.map(({ name }) => name)
    expect(namesOf({})).toEqual(['honeypot', 'ban', 'staffEmail', 'links'])
    expect(
      namesOf({ screeners: [step], akismet: { apiKey: 'key' }, holdWords: ['a'], rejectWords: ['b'] }),
    ).toEqual(['honeypot', 'ban', 'staffEmail', 'links', 'holdWords', 'rejectWords', 'akismet', 'own'])
  })
})
