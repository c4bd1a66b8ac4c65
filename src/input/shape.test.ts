import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_PROBLEMS } from './problem.ts'
import { MAX_INDEXED_TEXT, MAX_TEXT } from './scalars.ts'
import {
  type FieldShape,
  MAX_ENTRIES,
  MAX_ITEMS,
  MAX_ROWS,
  type ShapeContext,
  shapeProblems,
} from './shape.ts'
import { customLink, paragraph, richText, sampleText, text } from './testing/richTexts.ts'
import { MAX_DEPTH } from './tree.ts'

const row: FieldShape[] = [
  { name: 'id', type: 'text' },
  { name: 'label', type: 'text', localized: true },
  { name: 'values', type: 'text', hasMany: true },
  { name: 'parts', type: 'array', fields: [{ name: 'part', type: 'number' }] },
]

const fields: FieldShape[] = [
  { name: 'title', type: 'text', localized: true },
  { name: 'slug', type: 'text', unique: true },
  { name: 'excerpt', type: 'textarea' },
  { name: 'mail', type: 'email' },
  { name: 'source', type: 'code' },
  { name: 'address', type: 'text', custom: { url: 'any' } },
  { name: 'shop', type: 'text', custom: { url: 'http' } },
  { name: 'columns', type: 'text', hasMany: true },
  { name: 'score', type: 'number' },
  { name: 'scores', type: 'number', hasMany: true },
  { name: 'open', type: 'checkbox' },
  { name: 'date', type: 'date' },
  { name: 'level', type: 'select', options: ['none', { value: 'some' }] },
  { name: 'tasks', type: 'select', hasMany: true, options: ['a', 'b'] },
  { name: 'scale', type: 'radio', options: ['5', '10'] },
  { name: 'hero', type: 'upload', relationTo: 'media' },
  { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true },
  { name: 'owner', type: 'relationship', relationTo: ['media', 'files'] },
  { name: 'owners', type: 'relationship', relationTo: ['media', 'files'], hasMany: true },
  { name: 'place', type: 'point' },
  { name: 'extra', type: 'json' },
  { name: 'content', type: 'richText' },
  { name: 'computed', type: 'json', virtual: true },
  { name: 'docs', type: 'join', collection: 'articles' },
  { name: 'note', type: 'ui' },
  {
    name: 'subject',
    type: 'group',
    fields: [
      { name: 'name', type: 'text' },
      { type: 'row', fields: [{ name: 'kind', type: 'radio', options: ['x'] }] },
    ],
  },
  { type: 'group', fields: [{ name: 'ungrouped', type: 'number' }] },
  {
    type: 'tabs',
    tabs: [
      { name: 'meta', fields: [{ name: 'keywords', type: 'text' }] },
      { fields: [{ type: 'collapsible', fields: [{ name: 'folded', type: 'checkbox' }] }] },
    ],
  },
  { name: 'rows', type: 'array', fields: row },
  { name: 'notes', type: 'array', localized: true, fields: row },
  { name: 'layout', type: 'blocks', localized: true, blockReferences: ['facts', 'prose'] },
  { name: 'boxes', type: 'blocks', blocks: [{ slug: 'box', fields: [{ name: 'width', type: 'number' }] }] },
]

const context: ShapeContext = {
  blocks: {
    facts: { fields: [{ name: 'facts', type: 'array', fields: row }] },
    prose: { fields: [{ name: 'content', type: 'richText' }] },
    chip: { fields: [{ name: 'size', type: 'number' }] },
  },
  idType: (collection) =>
    ({ media: 'number', topics: 'number', articles: 'number', files: 'text' })[collection] as never,
}

const problems = (data: unknown, more: Partial<ShapeContext> = {}) =>
  shapeProblems(data, fields, { ...context, ...more })
const found = (data: unknown, more?: Partial<ShapeContext>) =>
  problems(data, more).map(({ path, code }) => `${path}: ${code}`)

const GOOD: Record<string, unknown[]> = {
  title: ['', 'x', 'x'.repeat(MAX_TEXT)],
  slug: ['x'.repeat(MAX_INDEXED_TEXT)],
  excerpt: ['a\nb'],
  mail: ['no address, but a text'],
  source: ['<script>'],
  address: ['', '/x', 'https://example.com', 'mailto:a@b.c'],
  shop: ['', 'https://example.com'],
  columns: [[], ['a', '']],
  score: [0, -1.5, 1e300, '5', ' 5.5 ', ''],
  scores: [[], [1, 2.5]],
  open: [true, false, 'true', 'false', ''],
  date: ['2026-01-31', '2026-01-31T10:00:00.000Z', new Date()],
  level: ['none', 'some'],
  tasks: [[], ['a', 'b']],
  scale: ['5'],
  hero: [1, { id: 2, alt: 'x' }, '', 'none', 'null'],
  topics: [[], [1, { id: 2, name: 'x' }], '', 'none'],
  owner: [
    { relationTo: 'media', value: 1 },
    { relationTo: 'files', value: 'x' },
    { relationTo: 'media', value: { id: 3 } },
  ],
  owners: [[{ relationTo: 'files', value: 'x' }]],
  place: [
    [1, 2],
    ['1.5', '-2'],
  ],
  extra: [0, '', 'x', false, [], {}, { a: [{ b: null }] }],
  content: [sampleText],
  computed: [5, 'x'],
  docs: [{ docs: [] }, 'x'],
  note: [5],
  unknown: [5, { a: [1] }],
  subject: [{}, { name: 'x', kind: 'x', other: 5 }],
  ungrouped: [5],
  meta: [{}, { keywords: 'x' }],
  folded: [true],
  rows: [[], 0, '0', [{}], [{ id: 'a', label: 'x', values: ['1'], parts: [{ part: 1 }] }, { id: 5 }]],
  notes: [null, []],
  layout: [
    null,
    0,
    [],
    [
      { blockType: 'facts', facts: [{ label: 'x' }] },
      { blockType: 'prose', content: sampleText },
    ],
  ],
  boxes: [[{ blockType: 'box', width: 5 }]],
}

const BAD: [Record<string, unknown>, string][] = [
  [{ title: 5 }, 'title: notText'],
  [{ title: { de: 'x' } }, 'title: notText'],
  [{ title: 'x'.repeat(MAX_TEXT + 1) }, 'title: tooLong'],
  [{ slug: 'x'.repeat(MAX_INDEXED_TEXT + 1) }, 'slug: tooLong'],
  [{ excerpt: [] }, 'excerpt: notText'],
  [{ mail: {} }, 'mail: notText'],
  [{ source: true }, 'source: notText'],
  [{ address: 'javascript:alert(1)' }, 'address: url'],
  [{ shop: '/x' }, 'shop: httpUrl'],
  [{ columns: 'x' }, 'columns: notList'],
  [{ columns: ['a', 5] }, 'columns.1: notText'],
  [{ columns: [null] }, 'columns.0: notText'],
  [{ score: 'x' }, 'score: notNumber'],
  [{ score: '12abc' }, 'score: notNumber'],
  [{ score: true }, 'score: notNumber'],
  [{ score: Number.POSITIVE_INFINITY }, 'score: notNumber'],
  [{ scores: 5 }, 'scores: notList'],
  [{ scores: ['5'] }, 'scores.0: notNumber'],
  [{ open: 'x' }, 'open: notBoolean'],
  [{ open: 1 }, 'open: notBoolean'],
  [{ date: '' }, 'date: notDate'],
  [{ date: 'tomorrow' }, 'date: notDate'],
  [{ date: 0 }, 'date: notDate'],
  [{ level: '' }, 'level: notOption'],
  [{ level: 'all' }, 'level: notOption'],
  [{ level: ['none'] }, 'level: notOption'],
  [{ tasks: 'a' }, 'tasks: notList'],
  [{ tasks: ['a', 'c'] }, 'tasks.1: notOption'],
  [{ scale: 5 }, 'scale: notOption'],
  [{ hero: '5' }, 'hero: notReference'],
  [{ hero: 3e9 }, 'hero: notReference'],
  [{ hero: [1] }, 'hero: notReference'],
  [{ hero: { alt: 'x' } }, 'hero: notReference'],
  [{ topics: 5 }, 'topics: notList'],
  [{ topics: [1, null] }, 'topics.1: notReference'],
  [{ owner: 5 }, 'owner: notReference'],
  [{ owner: { relationTo: 'topics', value: 1 } }, 'owner: notReference'],
  [{ owner: { relationTo: 'files', value: 1 } }, 'owner: notReference'],
  [{ owners: [null] }, 'owners.0: notReference'],
  [{ place: [1] }, 'place: notPoint'],
  [{ place: '1,2' }, 'place: notPoint'],
  [{ content: '{"root":{}}' }, 'content: notRichText'],
  [{ content: richText() }, 'content: nodeKey'],
  [{ content: richText(paragraph(customLink('data:x'))) }, 'content: url'],
  [{ subject: null }, 'subject: notObject'],
  [{ subject: [] }, 'subject: notObject'],
  [{ subject: { kind: 'y' } }, 'subject.kind: notOption'],
  [{ subject: {}, 'subject.name': 5 }, ': key'],
  [{ ungrouped: 'x' }, 'ungrouped: notNumber'],
  [{ meta: { keywords: 5 } }, 'meta.keywords: notText'],
  [{ folded: {} }, 'folded: notBoolean'],
  [{ rows: null }, 'rows: notList'],
  [{ rows: {} }, 'rows: notList'],
  [{ rows: [null] }, 'rows.0: notObject'],
  [{ rows: [{}, { values: ['x', 5] }] }, 'rows.1.values.1: notText'],
  [{ rows: [{ parts: [{ part: {} }] }] }, 'rows.0.parts.0.part: notNumber'],
  [{ rows: [{ id: {} }] }, 'rows.0.id: notText'],
  [{ rows: [{ id: 'a' }, { id: 'a' }] }, 'rows: duplicateId'],
  [{ rows: [{ 'label.x': 1 }] }, 'rows.0: key'],
  [{ layout: [{}] }, 'layout.0.blockType: unknownBlock'],
  [{ layout: [{ blockType: 'constructor' }] }, 'layout.0.blockType: unknownBlock'],
  [{ layout: [{ blockType: 'box' }] }, 'layout.0.blockType: unknownBlock'],
  [{ layout: ['facts'] }, 'layout.0: notObject'],
  [{ layout: [{ blockType: 'facts', facts: [{ values: 5 }] }] }, 'layout.0.facts.0.values: notList'],
  [{ boxes: [{ blockType: 'box', width: {} }] }, 'boxes.0.width: notNumber'],
  [{ unknown: 'a\0' }, 'unknown: nul'],
  [{ extra: { a: ['\ud800'] } }, 'extra.a.0: surrogate'],
]

describe('the shape of data', () => {
  test.each(Object.entries(GOOD).flatMap(([name, values]) => values.map((value) => [name, value] as const)))(
    'lets in %s',
    (name, value) => expect(found({ [name]: value })).toEqual([]),
  )

  test('lets in what is missing', () => {
    expect(found({})).toEqual([])
    const scalars = fields.filter(
      ({ type }) => !['group', 'array', 'tabs'].includes(type) && type !== 'blocks',
    )
    for (const { name } of scalars) if (name) expect(found({ [name]: null })).toEqual([])
    for (const { name } of fields) if (name) expect(found({ [name]: undefined })).toEqual([])
  })

  test.each(BAD)('refuses %j', (data, problem) => expect(found(data)).toEqual([problem]))

  test.each([null, undefined, 'x', 5, [], new Date()])('refuses %s for a document', (data) => {
    expect(found(data)).toEqual([': notObject'])
  })

  test('names all problems at once, up to a bound', () => {
    const all = Object.assign({}, ...BAD.filter(([data]) => !('unknown' in data)).map(([data]) => data))
    expect(found(all).length).toBeGreaterThan(25)
    expect(found({ columns: new Array(MAX_ITEMS).fill(5) })).toHaveLength(MAX_PROBLEMS)
  })
})

describe('locales', () => {
  const all = { allLocales: ['de', 'en'] }
  test('come as objects when all are asked for', () => {
    expect(found({ title: { de: 'x', en: null } }, all)).toEqual([])
    expect(
      found({ title: null, layout: { de: [{ blockType: 'facts', facts: [{ label: 'plain' }] }] } }, all),
    ).toEqual([])
    expect(found({ title: 'x' }, all)).toEqual(['title: notObject'])
    expect(found({ title: { de: 5, fr: 'x' } }, all)).toEqual(['title.de: notText', 'title: key'])
  })
  test('are plain inside what is localised already', () => {
    expect(found({ notes: { de: [{ label: { de: 'x' } }] } }, all)).toEqual(['notes.de.0.label: notText'])
    expect(found({ rows: [{ label: { de: 'x' } }] }, all)).toEqual([])
    expect(found({ rows: [{ label: 'x' }] }, all)).toEqual(['rows.0.label: notObject'])
  })
})

test('a list in a block that is stored as JSON can be null', () => {
  const layout = [{ blockType: 'facts', facts: null }]
  expect(found({ layout }, { blocksAsJSON: true })).toEqual([])
  expect(found({ layout })).toEqual(['layout.0.facts: notList'])
})

describe('blocks inside rich text', () => {
  const block = (fields: object) => richText({ type: 'block', version: 2, format: '', fields })
  const options = {
    richText: () => ({ blocks: ['chip', { slug: 'own', fields: [{ name: 'x', type: 'number' }] }] }),
  }
  test('are looked into, and reported under the field', () => {
    expect(found({ content: block({ blockType: 'chip', size: 5 }) }, options)).toEqual([])
    expect(found({ content: block({ blockType: 'own', x: 5 }) }, options)).toEqual([])
    expect(problems({ content: block({ blockType: 'own', x: {} }) }, options)).toEqual([
      { path: 'content', at: 'root.children.0.fields.x', code: 'notNumber' },
    ])
    expect(problems({ content: block({ blockType: 'chip', size: 'x' }) }, options)).toEqual([
      { path: 'content', at: 'root.children.0.fields.size', code: 'notNumber' },
    ])
    expect(found({ content: block({ blockType: 'facts' }) }, options)).toEqual(['content: unknownBlock'])
  })
  test('can hold rich text with blocks', () => {
    const inner = richText(paragraph({ ...text('x'), format: -1 }))
    expect(problems({ content: block({ blockType: 'prose', content: inner }) })).toEqual([
      {
        path: 'content',
        at: 'root.children.0.fields.content.root.children.0.children.0',
        code: 'nodeKey',
        values: { key: 'format', type: 'text' },
      },
    ])
  })
})

describe('bounds', () => {
  const rows = (count: number) => Array.from({ length: count }, () => ({}))
  test('entries of a list', () => {
    expect(found({ rows: rows(MAX_ITEMS) })).toEqual([])
    expect(found({ rows: rows(MAX_ITEMS + 1) })).toEqual(['rows: tooManyItems'])
  })
  test('rows and entries of a document, unless they are JSON', () => {
    const parts = Array.from({ length: MAX_ROWS / MAX_ITEMS }, () => ({ parts: rows(MAX_ITEMS) }))
    expect(found({ rows: parts })).toEqual([': tooManyRows'])
    const values = Array.from({ length: 7 }, () => ({ values: new Array(MAX_ENTRIES / 6).fill('x') }))
    expect(found({ rows: values.slice(1) })).toEqual([])
    expect(found({ rows: values })).toEqual([': tooManyRows'])
    const layout = [{ blockType: 'facts', facts: [...parts, ...values] }]
    expect(found({ layout })).toEqual([': tooManyRows', ': tooManyRows'])
    expect(found({ layout }, { blocksAsJSON: true })).toEqual([])
    expect(found({ layout, rows: parts }, { blocksAsJSON: true })).toEqual([': tooManyRows'])
  })
  test('depth and size, first of all', () => {
    const deep = JSON.parse(`{"title":5,"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)
    expect(problems(deep)).toMatchObject([{ code: 'tooDeep', values: { max: MAX_DEPTH } }])
    expect(problems({ a: new Array(300_000).fill(0) })).toMatchObject([{ code: 'tooLarge' }])
  })
  test('a megabyte of hostile JSON takes a moment', () => {
    const hostile = [
      { rows: new Array(300_000).fill(null) },
      { layout: Array.from({ length: 900 }, () => ({ blockType: 'facts', facts: rows(200) })) },
      { title: '\0'.repeat(1_000_000), excerpt: '\ud800'.repeat(500_000) },
      { address: `https://${'a.'.repeat(90_000)}` },
      Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`subject.${i}`, i])),
    ]
    const started = performance.now()
    for (const data of hostile) expect(problems(data).length).toBeGreaterThan(0)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

test('never throws on anything, and never changes it', () => {
  const values = fc.oneof(
    fc.jsonValue(),
    fc.anything(),
    fc.constantFrom<unknown[]>(
      null,
      [null],
      [{}],
      { relationTo: 'media' },
      [{ blockType: 'facts' }],
      sampleText,
    ),
  )
  const names = fields.flatMap(({ name, tabs }) =>
    [name, ...(tabs ?? []).map((tab) => tab.name)].filter((each) => each !== undefined),
  )
  const data = fc.dictionary(fc.constantFrom(...names), values, { maxKeys: 6 })
  fc.assert(
    fc.property(fc.oneof({ arbitrary: data, weight: 9 }, fc.anything()), fc.boolean(), (value, all) => {
      const allLocales = all ? ['de', 'en'] : undefined
      const before = structuredCloneable(value)
      expect(problems(value, { allLocales }).length).toBeLessThanOrEqual(MAX_PROBLEMS)
      expect(structuredCloneable(value)).toEqual(before)
    }),
    { numRuns: 2000 },
  )
})

const structuredCloneable = (value: unknown) =>
  JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? `${each}n` : each))
