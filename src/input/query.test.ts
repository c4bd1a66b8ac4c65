import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_PAGE, MAX_SORTS, type Query, queryProblems } from './query.ts'
import type { QueryContext } from './queryPath.ts'
import { MAX_LIST, OPERATORS } from './queryRules.ts'
import type { FieldShape } from './shape.ts'
import { MAX_CONDITIONS, MAX_WHERE_DEPTH } from './where.ts'

const topics: FieldShape[] = [{ name: 'name', type: 'text' }]
const fields: FieldShape[] = [
  { name: 'title', type: 'text', localized: true },
  { name: 'columns', type: 'text', hasMany: true },
  { name: 'score', type: 'number' },
  { name: 'open', type: 'checkbox' },
  { name: 'date', type: 'date' },
  { name: 'level', type: 'select', options: ['none', { value: 'some' }] },
  { name: 'tasks', type: 'select', hasMany: true, options: ['a', 'b'] },
  { name: 'hero', type: 'upload', relationTo: 'media' },
  { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true },
  { name: 'file', type: 'relationship', relationTo: 'files' },
  { name: 'owner', type: 'relationship', relationTo: ['media', 'files'] },
  { name: 'extra', type: 'json' },
  { name: 'content', type: 'richText' },
  { name: 'subject', type: 'group', fields: [{ name: 'name', type: 'text' }] },
  { name: 'rows', type: 'array', fields: [{ name: 'price', type: 'number' }] },
  {
    type: 'tabs',
    tabs: [
      { name: 'meta', fields: [{ name: 'words', type: 'number' }] },
      { fields: [{ name: 'folded', type: 'date' }] },
    ],
  },
  { name: 'layout', type: 'blocks', blockReferences: ['facts'] },
  { name: 'articles', type: 'join', collection: 'topics' },
]

const context: QueryContext = {
  blocks: {
    facts: {
      fields: [
        { name: 'heading', type: 'text' },
        { name: 'size', type: 'number' },
      ],
    },
  },
  idType: (collection) => (collection === 'files' ? 'text' : 'number'),
  fieldsOf: (collection) => (collection === 'topics' ? topics : []),
  locales: ['de', 'en'],
}

const problems = (query: Query, more: Partial<QueryContext> = {}) =>
  queryProblems(query, { collection: 'articles', fields }, { ...context, ...more })
const found = (query: Query, more?: Partial<QueryContext>) =>
  problems(query, more).map(({ path, code }) => `${path}: ${code}`)
const codes = (query: Query, more?: Partial<QueryContext>) => problems(query, more).map(({ code }) => code)
const condition = (path: string, operator: string, value: unknown) => ({
  where: { [path]: { [operator]: value } },
})

type Case = [path: string, operator: string, ...values: unknown[]]

const GOOD: Case[] = [
  ['title', 'equals', 'x', '', 5, null],
  ['title', 'in', ['a', 'b'], 'a,b', []],
  ['title', 'like', 'two words', ''],
  ['title', 'contains', 'x'],
  ['title', 'exists', true, 'false'],
  ['title.de', 'greater_than', 'x'],
  ['columns', 'contains', ['a'], 'a'],
  ['score', 'equals', 5, '5.5', null, 'null'],
  ['score', 'in', [1, '2'], '1,2'],
  ['score', 'greater_than_equal', '-1'],
  ['open', 'equals', true, 'true', null],
  [
    'date',
    'less_than',
    '2026-01-31',
    '2026-01-31T10:00:00Z',
    'Sat Jan 31 2026',
    new Date(),
    1_700_000_000_000,
  ],
  ['folded', 'equals', null],
  ['level', 'equals', 'some', null],
  ['level', 'not_in', ['none'], 'none,some'],
  ['tasks', 'contains', 'a'],
  ['id', 'equals', 5, '5', 'no-number', null],
  ['id', 'in', [1, 2], '1,2'],
  ['id', 'like', 'search text'],
  ['hero', 'equals', 5, '5', null, ''],
  ['hero.id', 'in', '5,6', [5]],
  ['topics', 'contains', 5],
  ['topics.name', 'equals', 'x'],
  ['topics__name', 'like', 'x'],
  ['file', 'equals', 'x', 5],
  ['owner', 'equals', { relationTo: 'media', value: 5 }, { relationTo: 'files', value: 'x' }],
  ['owner.value', 'in', [5, 'x']],
  ['owner.relationTo', 'equals', 'media', 'anything: Payload answers'],
  ['extra', 'exists', true],
  ['extra.a.b', 'equals', 'x', 5, true, null],
  ['extra.a', 'in', ['x', 5]],
  ['content.root', 'like', 'x'],
  ['subject.name', 'equals', 'x'],
  ['rows.price', 'less_than', 5],
  ['meta.words', 'equals', 5],
  ['layout.heading', 'like', 'x'],
  ['layout.blockType', 'equals', 'facts'],
  ['articles', 'equals', 5],
  ['articles.name', 'equals', 'x'],
  ['version.title', 'like', 'x'],
  ['parent', 'in', '1,2'],
  ['latest', 'equals', 'true'],
  ['publishedLocale', 'equals', 'de'],
  ['unknown', 'equals', 'Payload answers'],
  ['title.nope', 'like', 5],
]

const BAD: [Case[0], Case[1], unknown, string][] = [
  ['title', 'equals', 'a\0', 'nul'],
  ['title', 'in', ['\ud800'], 'surrogate'],
  ['title', 'equals', true, 'queryValue'],
  ['title', 'equals', { a: 1 }, 'queryValue'],
  ['title', 'like', 5, 'queryValue'],
  ['title', 'like', ['x'], 'queryValue'],
  ['title', 'like', 'x '.repeat(400), 'queryValue'],
  ['title', 'in', new Array(MAX_LIST + 1).fill('x'), 'queryValue'],
  ['title', 'near', '1,2', 'operator'],
  ['title', 'all', ['x'], 'operator'],
  ['title', 'regex', 'x', 'operator'],
  ['title', 'toString', 'x', 'operator'],
  ['title', 'exists', 'perhaps', 'notBoolean'],
  ['score', 'equals', 'x', 'notNumber'],
  ['score', 'equals', true, 'notNumber'],
  ['score', 'in', ['1', 'x'], 'notNumber'],
  ['score', 'contains', '5', 'operator'],
  ['score', 'equals', '1e999', 'notNumber'],
  ['open', 'equals', 'yes', 'notBoolean'],
  ['open', 'like', 'true', 'operator'],
  ['date', 'equals', 'tomorrow', 'notDate'],
  ['date', 'equals', '+200000-01-01T00:00:00Z', 'notDate'],
  ['date', 'like', '2026', 'operator'],
  ['level', 'equals', 'all', 'notOption'],
  ['level', 'in', 'none,all', 'notOption'],
  ['level', 'like', 'some', 'operator'],
  ['level', 'contains', 'some', 'operator'],
  ['id', 'equals', 3e9, 'notReference'],
  ['id', 'equals', '1.5', 'notReference'],
  ['id', 'in', ['x'], 'notReference'],
  ['id', 'contains', '5', 'operator'],
  ['version.score', 'equals', 'x', 'notNumber'],
  ['version', 'exists', true, 'operator'],
  ['parent', 'equals', 'x', 'notReference'],
  ['latest', 'equals', 'x', 'notBoolean'],
  ['publishedLocale', 'equals', 'fr', 'notOption'],
  ['_id', 'equals', 5, 'queryPath'],
  ['hero', 'equals', 'x', 'notReference'],
  ['hero', 'equals', 2 ** 31, 'notReference'],
  ['hero.id', 'equals', 'x', 'notReference'],
  ['hero', 'contains', 5, 'operator'],
  ['topics', 'contains', { name: { equals: 'x' } }, 'notReference'],
  ['articles', 'contains', { name: { equals: 'x' } }, 'operator'],
  ['owner', 'equals', 5, 'notReference'],
  ['owner', 'exists', true, 'operator'],
  ['owner', 'equals', { relationTo: 'topics', value: 5 }, 'notReference'],
  ['owner.value', 'equals', 3e9, 'notReference'],
  ['owner.name', 'equals', 'x', 'queryPath'],
  ['topics.'.repeat(20_000), 'equals', 'x', 'queryPath'],
  ['extra', 'like', 'x', 'operator'],
  ['extra.a', 'greater_than', 5, 'operator'],
  ['extra.a', 'like', '+x', 'queryValue'],
  ['extra.a', 'in', [], 'queryValue'],
  ['extra.0', 'equals', 'x', 'queryPath'],
  ["extra.a'b", 'equals', 'x', 'queryPath'],
  ['subject', 'exists', true, 'operator'],
  ['rows', 'equals', 5, 'operator'],
  ['layout', 'exists', true, 'operator'],
  ['layout.size', 'equals', 'x', 'notNumber'],
  ['layout.blockType', 'equals', 'prose', 'notOption'],
  ['layout.nope', 'equals', 'x', 'queryPath'],
]

describe('a condition', () => {
  test.each(GOOD)('%s %s can be answered', (path, operator, ...values) => {
    for (const value of values) expect(found(condition(path, operator, value))).toEqual([])
  })
  test.each(BAD)('%s %s %j is refused', (path, operator, value, code) => {
    expect(codes(condition(path, operator, value))).toEqual([code])
  })
  test('names its place', () => {
    const where = {
      or: [{ and: [{ title: { equals: 'x' } }, { score: { equals: 'x', less_than: 'y' } }] }, { open: 5 }],
    }
    expect(found({ where })).toEqual([
      'where.or.0.and.1.score.equals: notNumber',
      'where.or.0.and.1.score.less_than: notNumber',
      'where.or.1.open: where',
    ])
  })
  test('inside blocks that are stored as JSON is one on JSON', () => {
    const json = { blocksAsJSON: true }
    expect(codes(condition('layout.size', 'equals', 'x'), json)).toEqual([])
    expect(codes(condition('layout.size', 'greater_than', 5), json)).toEqual(['operator'])
    expect(codes(condition('layout.0.size', 'equals', 5), json)).toEqual(['queryPath'])
  })
})

describe('a path', () => {
  const pages: FieldShape[] = [
    { name: 'title', type: 'text' },
    { name: 'note', type: 'text' },
    { name: 'parent', type: 'relationship', relationTo: 'pages' },
    { name: 'related', type: 'relationship', relationTo: 'pages', hasMany: true },
    { name: 'children', type: 'join', collection: 'pages' },
    { name: 'meta', type: 'group', fields: [{ name: 'note', type: 'text' }] },
  ]
  const codesOf = (path: string, more: Partial<QueryContext> = {}) =>
    queryProblems(
      condition(path, 'equals', 'x'),
      { collection: 'pages', fields: pages },
      { ...context, fieldsOf: () => pages, ...more },
    ).map(({ code }) => code)

  test.each([
    'parent.title',
    'parent.parent.title',
    'parent.parent.related.title',
    'related.title',
    'children.title',
  ])('goes through %s', (path) => expect(codesOf(path)).toEqual([]))
  test.each([
    'related.parent.title',
    'related.related.title',
    'children.parent.title',
    'parent.children.title',
  ])('does not go through %s, where Payload fails', (path) => expect(codesOf(path)).toEqual(['queryPath']))
  test('ends at a list with its id', () => {
    expect(
      queryProblems(
        condition('parent.related.id', 'equals', 5),
        { collection: 'pages', fields: pages },
        { ...context, fieldsOf: () => pages },
      ),
    ).toEqual([])
  })
  test('does not lead to what may not be asked for, wherever it stands', () => {
    const mayAsk = ({ name }: FieldShape) => name !== 'note'
    for (const path of ['note', 'meta.note', 'parent.note', 'parent.parent.meta.note', 'related.note'])
      expect(codesOf(path, { mayAsk }), path).toEqual(['queryPath'])
    expect(codesOf('parent.title', { mayAsk })).toEqual([])
    const sorted = { collection: 'pages', fields: pages }
    expect(
      queryProblems({ sort: '-parent.note' }, sorted, { ...context, fieldsOf: () => pages, mayAsk }),
    ).toEqual([{ path: 'sort', code: 'queryPath' }])
  })
})

describe('a where', () => {
  test.each([undefined, null, '', {}, { and: [] }, { AND: [{ or: [] }] }, { title: {} }])(
    'can be %j',
    (where) => expect(found({ where })).toEqual([]),
  )
  test.each([
    'x',
    5,
    true,
    [],
    [{}],
    { and: null },
    { and: {} },
    { or: 'x' },
    { title: null },
    { title: 'x' },
    { title: [] },
    { '': {} },
    { and: [null] },
    { or: [{ and: [5] }] },
  ])('cannot be %j', (where) => expect(codes({ where })).toEqual(['where']))
  test('has bounds', () => {
    const nested = (levels: number): object =>
      levels === 0 ? { title: { equals: 'x' } } : { and: [nested(levels - 1)] }
    expect(codes({ where: nested(MAX_WHERE_DEPTH) })).toEqual([])
    expect(codes({ where: nested(MAX_WHERE_DEPTH + 1) })).toEqual(['queryTooDeep'])
    expect(codes({ where: nested(3000) })).toEqual(['tooDeep'])
    const many = (count: number) => ({ or: new Array(count).fill({ title: { equals: 'x' } }) })
    expect(codes({ where: many(MAX_CONDITIONS / 2 - 1) })).toEqual([])
    expect(codes({ where: many(MAX_CONDITIONS) })).toEqual(['queryTooLarge'])
  })
})

describe('sort', () => {
  test.each(['title', '-title', 'title,-id', ['title', '-topics.name'], 'subject.name', 'unknown', '', null])(
    'can be %j',
    (sort) => expect(found({ sort })).toEqual([]),
  )
  test.each([5, {}, [5], [null], 'a\0', 'rows', 'layout', 'layout.nope', 'extra.a', '_id'])(
    'cannot be %j',
    (sort) => expect(found({ sort })).toEqual(['sort: queryPath']),
  )
  test('has a bound', () => {
    expect(codes({ sort: new Array(MAX_SORTS + 1).fill('title') })).toEqual(['tooManyItems'])
  })
})

test('limit, page and depth are whole numbers in range', () => {
  expect(found({ limit: 0, page: 1, depth: 2 })).toEqual([])
  expect(found({ limit: undefined, page: null, depth: Number.NaN })).toEqual([])
  expect(found({ limit: 1e9, page: MAX_PAGE, depth: 0 })).toEqual([])
  for (const value of [-1, 1.5, 1e21, Number.POSITIVE_INFINITY, 'abc', true, {}, []])
    expect(found({ limit: value, page: value })).toEqual(['limit: notNumber', 'page: page'])
  expect(found({ depth: 1.5, page: MAX_PAGE + 1 })).toEqual(['page: page', 'depth: notNumber'])
})

test('joins are queries of their own', () => {
  expect(
    found({ joins: { articles: { where: { name: { equals: 'x' } }, sort: 'name', limit: 5 } } }),
  ).toEqual([])
  expect(found({ joins: { articles: false, other: undefined } })).toEqual([])
  expect(found({ joins: false })).toEqual([])
  expect(found({ joins: 'x' })).toEqual(['joins: notObject'])
  expect(found({ joins: { articles: null } })).toEqual(['joins.articles: notObject'])
  expect(found({ joins: { articles: { where: { name: { like: 5 } }, page: -1 } } })).toEqual([
    'joins.articles.where.name.like: queryValue',
    'joins.articles.page: page',
  ])
  expect(found({ joins: { unknown: { where: { x: { equals: '\0' } }, limit: 'x' } } })).toEqual([
    'joins.unknown.where.x.equals: nul',
    'joins.unknown.limit: notNumber',
  ])
})

test('never throws on anything, and never changes it', () => {
  const paths = [
    'title',
    'id',
    'hero',
    'topics',
    'owner',
    'owner.value',
    'extra.a',
    'layout.size',
    'date',
    'and',
    'or',
    '__proto__',
    'x.y',
  ]
  const value = fc.oneof(
    fc.jsonValue(),
    fc.anything(),
    fc.constantFrom<unknown[]>('null', new Date(Number.NaN), [[]], { relationTo: 'media' }),
  )
  const { where } = fc.letrec<{ where: unknown }>((tie) => ({
    where: fc.oneof(
      { depthSize: 'small' },
      fc.dictionary(
        fc.constantFrom(...paths),
        fc.dictionary(fc.constantFrom(...OPERATORS, 'x'), value, { maxKeys: 2 }),
        { maxKeys: 3 },
      ),
      fc.dictionary(fc.constantFrom('and', 'or', 'topics'), fc.array(tie('where'), { maxLength: 3 }), {
        maxKeys: 2,
      }),
      value,
    ),
  }))
  const written = (each: unknown) =>
    JSON.stringify(each, (_, inner) => (typeof inner === 'bigint' ? `${inner}n` : inner))
  fc.assert(
    fc.property(
      fc.record(
        { where, sort: value, limit: value, page: value, depth: value, joins: value },
        { requiredKeys: [] },
      ),
      fc.boolean(),
      (query, blocksAsJSON) => {
        const before = written(query)
        expect(Array.isArray(problems(query, { blocksAsJSON }))).toBe(true)
        expect(written(query)).toBe(before)
      },
    ),
    { numRuns: 2000 },
  )
})
