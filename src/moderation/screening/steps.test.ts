import { describe, expect, it } from 'vitest'
import { de } from '../../translations/comments/de.ts'
import { en } from '../../translations/comments/en.ts'
import { screeningReason } from '../../translations/comments/index.ts'
import { builtInScreeners, type ScreeningSettings } from './index.ts'
import { builtInSteps } from './names.ts'
import { runScreeners } from './run.ts'
import type { Check, Submission } from './types.ts'

const submission: Submission = {
  kind: 'create',
  article: 1,
  authorName: 'Lea Leserin',
  authorEmail: 'lea@example.org',
  authorUrl: 'https://lea.example/',
  body: 'A thought.',
  isStaff: false,
  isStaffEmail: false,
}

const person = { approvedCount: 0, rejectedCount: 0, isVerified: false, isBanned: false }

const settings: ScreeningSettings = {
  maxLinks: 2,
  holdWords: ['casino', 'buy now'],
  rejectWords: ['jalapeño'],
}

const screen = (changes: Partial<Submission>, options: Partial<ScreeningSettings> = {}): Promise<Check[]> =>
  runScreeners(
    builtInScreeners({ ...settings, ...options }),
    { ...submission, ...changes },
    { now: new Date(), permalink: async () => undefined },
    (_, error) => {
      throw error
    },
  )

/** What did not pass. */
const objections = async (changes: Partial<Submission>, options?: Partial<ScreeningSettings>) =>
  (await screen(changes, options)).filter(({ verdict }) => verdict !== 'pass')

describe('the built-in steps', () => {
  it('let a harmless comment pass, and each says so, in order', async () => {
    const checks = await screen({})
    expect(checks).toEqual(checks.map(({ step }) => ({ step, verdict: 'pass' })))
    const names = checks.map(({ step }) => step)
    expect(names).toEqual(builtInSteps.filter((name) => names.includes(name)))
    expect(names).toEqual(['honeypot', 'ban', 'staffEmail', 'links', 'holdWords', 'rejectWords'])
  })

  it('leave out the lists that are empty', async () => {
    const names = (await screen({}, { holdWords: undefined, rejectWords: [] })).map(({ step }) => step)
    expect(names).toEqual(['honeypot', 'ban', 'staffEmail', 'links'])
  })

  const banned = { step: 'ban', verdict: 'reject', reason: 'banned' }
  const staff = { step: 'staffEmail', verdict: 'hold', reason: 'staffEmail' }
  const links = (count: number) => ({
    step: 'links',
    verdict: 'hold',
    reason: 'links',
    values: { count, limit: 2 },
  })
  const held = (reason: string) => ({ step: 'holdWords', verdict: 'hold', reason })
  const rejected = (reason: string) => ({ step: 'rejectWords', verdict: 'reject', reason })

  it.each<[string, Partial<Submission>, object[]]>([
    ['the honeypot filled', { website: 'x' }, [{ step: 'honeypot', verdict: 'spam', reason: 'honeypot' }]],
    ['a banned person', { commenter: { ...person, isBanned: true } }, [banned]],
    ['somebody known', { commenter: { ...person, approvedCount: 9, rejectedCount: 9 } }, []],
    ["a staff member's e-mail", { isStaffEmail: true }, [staff]],
    ["a staff member's e-mail, logged in", { isStaffEmail: true, isStaff: true }, []],
    ['a link less than the limit', { body: 'http://x.example' }, []],
    ['as many links as the limit', { body: 'http://x.example www.y.example' }, [links(2)]],
    ['more links', { body: 'http://x.example '.repeat(5) }, [links(5)]],
    [
      "links in the author's name and URL",
      { authorName: 'www.a.example www.b.example', authorUrl: 'https://c.example' },
      [],
    ],
    [
      'a held word in the text',
      { body: 'My CASINO!' },
      [{ ...held('wordInText'), values: { word: 'casino' } }],
    ],
    [
      'a held phrase in the text',
      { body: 'Buy,\nnow' },
      [{ ...held('wordInText'), values: { word: 'buy now' } }],
    ],
    ['a held word in the name', { authorName: 'Casino Royal' }, [held('wordInName')]],
    ['a held word in the e-mail', { authorEmail: 'x@casino.example' }, [held('wordInEmail')]],
    ['a held word in the host of the URL', { authorUrl: 'https://www.casino.example/' }, [held('wordInUrl')]],
    [
      'a held word in the path of the URL',
      { authorUrl: 'https://x.example/best-casino' },
      [held('wordInUrl')],
    ],
    ['a held word in escapes', { authorUrl: 'https://x.example/%63asin%6F' }, [held('wordInUrl')]],
    ['escapes that mean nothing', { authorUrl: 'https://x.example/%ff%E0%A4%A' }, []],
    [
      'a rejected word in Punycode',
      { authorUrl: 'https://xn--jalapeo-9za.example' },
      [rejected('wordInUrl')],
    ],
    ['a rejected word in escapes', { authorUrl: 'https://x.example/jalape%C3%B1o' }, [rejected('wordInUrl')]],
    ['a rejected word', { body: 'jalapeño.' }, [{ ...rejected('wordInText'), values: { word: 'jalapeño' } }]],
    ['another word', { body: 'jalapeños casinos jalapeno' }, []],
    ['neither e-mail nor URL', { authorEmail: undefined, authorUrl: undefined }, []],
  ])('%s', async (_, changes, expected) => {
    expect(await objections(changes)).toEqual(expected)
  })

  it('find words without diacritics where the host wants that', async () => {
    expect(await objections({ body: 'jalapeno' }, { foldDiacritics: true })).toHaveLength(1)
    expect(await objections({ body: 'jalapenos' }, { foldDiacritics: true })).toEqual([])
  })

  it('look at what is written after an edit, and not at who sent it', async () => {
    const changes: Partial<Submission> = {
      kind: 'edit',
      commenter: { ...person, isBanned: true },
      isStaffEmail: true,
    }
    expect(await objections(changes)).toEqual([])
    const found = await objections({ ...changes, body: 'casino jalapeño http://x.example http://y.example' })
    expect(found.map(({ step }) => step)).toEqual(['links', 'holdWords', 'rejectWords'])
  })

  it('keep no name, e-mail or URL in what they say', async () => {
    const checks = await screen({
      authorName: 'Casino',
      authorEmail: 'casino@x.example',
      authorUrl: 'https://casino.example',
    })
    expect(JSON.stringify(checks)).not.toMatch(/casino/i)
  })
})

describe('the reasons', () => {
  it('are told in German and English, with their values', () => {
    const values = { word: 'casino', count: 7, limit: 2, help: 'Invalid key', status: 500 }
    for (const reason of Object.keys(en.reasons)) {
      for (const language of ['de', 'en']) {
        const told = screeningReason(language, reason, values)
        expect(told).not.toBe(reason)
        expect(told).not.toMatch(/[{}]/)
      }
      expect(screeningReason('de', reason, values)).not.toBe(screeningReason('en', reason, values))
    }
    expect(Object.keys(de.reasons).sort()).toEqual(Object.keys(en.reasons).sort())
    expect(screeningReason('en', 'links', values)).toContain('7')
    expect(screeningReason('de', 'wordInText', values)).toContain('casino')
  })

  it("of a host's own step are told as they are", () => {
    expect(screeningReason('de', 'Steht auf unserer Liste')).toBe('Steht auf unserer Liste')
    expect(screeningReason('de', 'constructor')).toBe('constructor')
  })
})
