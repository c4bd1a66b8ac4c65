import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type InputRules, isEmail, limits, readSubmission } from './submission.ts'

const rules: InputRules = {
  idType: { article: 'number', comment: 'number' },
  locales: ['de', 'en'],
  needsEmail: true,
}

const good = { article: 1, authorName: 'Lea', authorEmail: 'lea@example.org', body: 'Ein Gedanke' }

const read = (data: object, changes: Partial<InputRules> = {}) =>
  readSubmission({ ...good, ...data }, { ...rules, ...changes })

/** What was taken; the problems in its place make a test fail readably. */
const taken = (data: object, changes?: Partial<InputRules>): Record<string, unknown> => {
  const result = read(data, changes)
  return 'input' in result ? { ...result.input } : { problems: result.problems }
}

const problems = (data: object, changes?: Partial<InputRules>) => {
  const result = read(data, changes)
  return 'problems' in result ? result.problems.map(({ path, code }) => `${path}: ${code}`) : []
}

const emailOfLength = (length: number) => {
  const host = `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.de`
  return `${'x'.repeat(64)}@${'d'.repeat(length - 64 - 2 - host.length)}.${host}`
}

describe('a comment that is taken', () => {
  it('is what was sent, without what nobody may set', () => {
    expect(
      taken({
        parent: 7,
        authorUrl: 'https://lea.example',
        locale: 'en',
        notify: true,
        id: 99,
        status: 'approved',
        createdAt: '2020-01-01',
        isStaff: true,
        commenter: 3,
        deletedAt: null,
        _status: 'published',
      }),
    ).toEqual({
      article: 1,
      parent: 7,
      authorName: 'Lea',
      authorEmail: 'lea@example.org',
      authorUrl: 'https://lea.example',
      body: 'Ein Gedanke',
      locale: 'en',
      notify: true,
    })
  })

  it.each([
    '0',
    ' spaces around \n',
    'one\r\nother\rlast',
    '😀👨‍👩‍👧🏳️‍🌈',
    'مرحبا שלום \u202eabc',
    'e\u0301 is not é',
    '<script>alert(1)</script>',
  ])('keeps the text %j to the letter', (body) => {
    expect(taken({ body }).body).toBe(body)
  })

  it('keeps any text that can be stored and shows anything to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
        const body = `a${text}`
        expect(taken({ body }).body).toBe(body)
      }),
    )
  })

  it.each([
    ['authorName', '  Lea  ', 'Lea'],
    ['authorName', '0', '0'],
    ['authorName', 'ليلى', 'ليلى'],
    ['authorName', '=1+1', '=1+1'],
    ['authorEmail', ' Lea@Example.ORG ', 'lea@example.org'],
    ['authorUrl', ' https://lea.example/a?b=c#d ', 'https://lea.example/a?b=c#d'],
    ['article', '12', 12],
    ['parent', '12', 12],
  ])('takes %s %j for %j', (field, value, expected) => {
    expect(taken({ [field]: value })[field]).toBe(expected)
  })

  it.each(['parent', 'authorUrl', 'locale', 'website', 'altcha', 'notify'])(
    'leaves %s out when it is empty',
    (field) => {
      const { [field]: absent } = taken({ [field]: '' })
      expect(absent || undefined).toBeUndefined()
      const { [field]: none } = taken({ [field]: null })
      expect(none || undefined).toBeUndefined()
    },
  )

  it.each([
    [true, true],
    ['true', true],
    ['on', true],
    [false, false],
    ['false', false],
    ['off', false],
    ['', false],
    [undefined, false],
    [null, false],
  ])('with notify %j: %j', (notify, expected) => {
    expect(taken({ notify }).notify).toBe(expected)
  })

  it('needs no e-mail from staff', () => {
    expect(taken({ authorEmail: undefined }, { needsEmail: false })).not.toHaveProperty('problems')
    expect(problems({ authorEmail: 'nonsense' }, { needsEmail: false })).toEqual(['authorEmail: notEmail'])
  })

  it('takes IDs that are texts where the database has such', () => {
    const idType = { article: 'text', comment: 'text' } as const
    expect(taken({ article: '64b7', parent: '12' }, { idType })).toMatchObject({
      article: '64b7',
      parent: '12',
    })
    expect(problems({ article: 5 }, { idType })).toEqual(['article: notReference'])
  })

  it('takes any locale where the host has none', () => {
    expect(taken({ locale: 'fr' }, { locales: undefined }).locale).toBe('fr')
  })

  const fillings: unknown[] = [
    { toString: 'x', valueOf: 'x' },
    {},
    [],
    5,
    true,
    'https://spam.example',
    ' ',
    '\0',
  ]
  it.each(fillings.map((website) => ({ website })))(
    'has something in the honeypot: $website',
    ({ website }) => {
      expect(taken({ website }).website).toBeTruthy()
    },
  )
})

describe('the length of a field', () => {
  it.each([
    ['authorName', (length: number) => 'x'.repeat(length)],
    ['authorEmail', emailOfLength],
    ['authorUrl', (length: number) => `https://x.example/${'y'.repeat(length - 18)}`],
    ['body', (length: number) => 'x'.repeat(length)],
  ] as const)('of %s is taken at its limit and refused above, never cut', (field, ofLength) => {
    const longest = ofLength(limits[field])
    expect(longest).toHaveLength(limits[field])
    expect(taken({ [field]: longest })[field]).toBe(longest)
    expect(problems({ [field]: ofLength(limits[field] + 1) })).toEqual([`${field}: tooLong`])
  })

  it('counts as JavaScript does', () => {
    expect(taken({ body: '😀'.repeat(2_500) }).body).toHaveLength(5_000)
    expect(problems({ body: '😀'.repeat(2_501) })).toEqual(['body: tooLong'])
  })
})

describe('a comment that is refused', () => {
  it('tells everything that is wrong, one problem a field', () => {
    const result = readSubmission({ authorEmail: 5, authorUrl: 'javascript:alert(1)', notify: 3 }, rules)
    expect('problems' in result && result.problems.map(({ path }) => path).sort()).toEqual([
      'article',
      'authorEmail',
      'authorName',
      'authorUrl',
      'body',
      'notify',
    ])
  })

  const blank = [
    '',
    ' ',
    '\n\r\n',
    '\t',
    '\u00a0\u3000',
    '\u200b\u200d\ufeff',
    '\u00ad',
    '\u2800',
    '\u3164',
    '\ufe0f',
    '\u034f',
  ]
  it.each(blank)('has only %j for a text or a name', (nothing) => {
    expect(problems({ body: nothing })).toEqual(['body: missing'])
    expect(problems({ authorName: nothing })).toHaveLength(1)
  })

  const noTexts: unknown[] = [5, 0, true, {}, [], ['text'], { toString: 'x' }]
  it.each(noTexts.map((value) => ({ value })))('has $value where a text belongs', ({ value }) => {
    for (const field of ['authorName', 'authorEmail', 'authorUrl', 'body', 'locale', 'altcha'])
      expect(problems({ [field]: value })).toEqual([`${field}: notText`])
  })

  it.each([null, undefined])('has %j where something is needed', (value) => {
    for (const field of ['article', 'authorName', 'authorEmail', 'body'])
      expect(problems({ [field]: value })).toEqual([`${field}: missing`])
  })

  it.each(['a\0b', '\ud800', 'a\udc00b'])('has %j, which no database stores', (value) => {
    for (const field of ['authorName', 'authorEmail', 'authorUrl', 'body', 'locale', 'altcha'])
      expect(problems({ [field]: value })).toEqual([`${field}: badCharacters`])
  })

  it.each(['\r\n', '\n', '\r', '\t', '\u0085', '\u2028', '\u2029', '\u0007'])(
    'has %j within a line',
    (control) => {
      expect(problems({ authorName: `Lea${control}Bcc: x` })).toEqual(['authorName: badCharacters'])
      expect(problems({ authorEmail: `lea@example.org${control}Bcc: x@y.example` })).toEqual([
        'authorEmail: badCharacters',
      ])
      expect(problems({ authorUrl: `https://x.example/${control}` })).toEqual(['authorUrl: badCharacters'])
      // Not even where trimming would take it away.
      expect(problems({ authorName: `Lea${control}` })).toEqual(['authorName: badCharacters'])
    },
  )

  const noIds: unknown[] = [-1, 0, 1.5, 2_147_483_648, Number.NaN, 'x', '1e3', '0x1', ' 1', {}, [], [1], true]
  it.each(noIds.map((value) => ({ value })))('refers to $value', ({ value }) => {
    expect(problems({ article: value })).toEqual(['article: notReference'])
    expect(problems({ parent: value })).toEqual(['parent: notReference'])
  })

  it.each([
    'javascript:alert(1)',
    'ftp://x.example',
    '//x.example',
    'x.example',
    'mailto:a@b.de',
    'https://',
    'https://a:b@c.example',
  ])('has the URL %s', (authorUrl) => {
    expect(problems({ authorUrl })).toEqual(['authorUrl: notHttpUrl'])
  })

  it('has a locale that is none', () => {
    expect(problems({ locale: 'fr' })).toEqual(['locale: unknownLocale'])
  })

  it.each([1, 0, {}, []].map((notify) => ({ notify })))('has $notify for a switch', ({ notify }) => {
    expect(problems({ notify })).toEqual(['notify: notSwitch'])
  })
})

it('answers to anything that JSON can be', () => {
  const field = fc.constantFrom(
    'article',
    'parent',
    'authorName',
    'authorEmail',
    'authorUrl',
    'body',
    'locale',
    'notify',
    'website',
    'altcha',
  )
  fc.assert(
    fc.property(fc.dictionary(field, fc.jsonValue()), (data) => {
      const result = readSubmission(data as Record<string, unknown>, rules)
      expect('input' in result || result.problems.length > 0).toBe(true)
    }),
  )
})

describe('isEmail', () => {
  it.each([
    'a@b.de',
    'first.last+tag@sub.example.org',
    "o'brien@example.org",
    'x_y-z@example.museum',
    '1@2.de',
    'lea@müller.example',
    'lea@xn--mller-kva.example',
    `${'x'.repeat(64)}@example.org`,
  ])('%s is one', (email) => {
    expect(isEmail(email)).toBe(true)
  })

  it.each([
    '',
    'a',
    'a@',
    '@b.de',
    'a@b',
    'a@b.',
    'a@.de',
    'a@b..de',
    '.a@b.de',
    'a.@b.de',
    'a..b@b.de',
    'a b@c.de',
    'a@b c.de',
    'a@b@c.de',
    'a@-b.de',
    'a@b-.de',
    'a@b.de>',
    '<a@b.de>',
    'Lea <a@b.de>',
    'a@b.de,c@d.de',
    'a@b.de;c@d.de',
    'a@b.de\nBcc: c@d.de',
    'a@[127.0.0.1]',
    '"a b"@c.de',
    `${'x'.repeat(65)}@example.org`,
    `a@${'b'.repeat(64)}.de`,
    'а\u200b@b.de',
  ])('%j is none', (email) => {
    expect(isEmail(email)).toBe(false)
  })

  it('is none with anything that ends a header or an address', () => {
    fc.assert(
      fc.property(fc.constantFrom(...'\r\n\0 \t,;:<>()[]"\\'), fc.nat(15), (character, at) => {
        const email = 'lea@example.org'
        expect(isEmail(email.slice(0, at) + character + email.slice(at))).toBe(false)
      }),
    )
  })
})
