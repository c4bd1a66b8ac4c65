import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_PROBLEMS } from './problem.ts'
import { MAX_NODE_DEPTH, MAX_NODES, nodeProblems, richTextProblems } from './richText.ts'
import {
  customLink,
  failingTexts,
  hostileTexts,
  nested,
  paragraph,
  richText,
  sampleText,
  table,
  tableCell,
  tableOf,
  tableRow,
  text,
  unfitTexts,
} from './testing/richTexts.ts'

const codes = (value: unknown, options = {}) => richTextProblems(value, options).map(({ code }) => code)

test('lets in a text with every node', () => {
  expect(richTextProblems(sampleText)).toEqual([])
})

test.each(Object.entries({ ...failingTexts, ...unfitTexts }))('refuses %s', (_, value) => {
  expect(codes(value)).not.toEqual([])
})

test.each([null, undefined, '', 'x', 5, true, [], [[]], {}, { root: null }, { root: { type: 'root' } }])(
  'refuses %j',
  (value) => expect(codes(value)).not.toEqual([]),
)

describe('problems', () => {
  test('name the field and the place in it', () => {
    const value = richText(
      paragraph(text('a'), customLink('javascript:alert(1)'), text('b', { format: 'bold' })),
    )
    expect(richTextProblems(value, { path: 'layout.0.content' })).toEqual([
      {
        path: 'layout.0.content',
        at: 'root.children.0.children.1.fields.url',
        code: 'url',
        values: { key: 'fields', type: 'link' },
      },
      {
        path: 'layout.0.content',
        at: 'root.children.0.children.2',
        code: 'nodeKey',
        values: { key: 'format', type: 'text' },
      },
    ])
  })

  test('are all there, up to a bound', () => {
    const bad = Array.from({ length: 300 }, () => paragraph(customLink('javascript:0')))
    expect(codes(richText(...bad))).toHaveLength(MAX_PROBLEMS)
  })

  test('come from texts and keys of every kind', () => {
    expect(codes(richText(paragraph(text('a\0'), { ...text('b'), extra: { x: '\ud800' } })))).toEqual([
      'nul',
      'surrogate',
    ])
    expect(
      codes(JSON.parse(JSON.stringify(sampleText).replace('"root":{', '"root":{"__proto__":{"a":1},'))),
    ).toEqual(['key'])
  })
})

describe('what the editor has', () => {
  test('decides on node types, and lets the host have its own', () => {
    const nodeTypes = new Set(['root', 'paragraph', 'text', 'poll'])
    const poll = { type: 'poll', version: 1, question: 'x', children: [paragraph(text('a'))] }
    expect(codes(richText(poll, paragraph({ ...poll })), { nodeTypes })).toEqual([])
    expect(codes(richText(poll))).toEqual(['nodeType'])
    expect(codes(richText(paragraph(customLink('/'))), { nodeTypes })).toEqual(['nodeType'])
  })

  test('decides on heading sizes', () => {
    const heading = { ...paragraph(), type: 'heading', tag: 'h1' }
    expect(codes(richText(heading))).toEqual([])
    expect(codes(richText(heading), { headingTags: ['h2', 'h3'] })).toEqual(['nodeKey'])
  })

  test('decides on blocks and looks into them', () => {
    const block = (blockType: unknown) => ({
      type: 'block',
      version: 2,
      format: '',
      fields: { blockType, rows: 'x' },
    })
    expect(codes(richText(block('facts')), { blocks: ['facts'] })).toEqual([])
    expect(codes(richText(block('other')), { blocks: [{ slug: 'facts', fields: [] }] })).toEqual([
      'unknownBlock',
    ])
    expect(codes(richText(block({})), { blocks: ['facts'] })).toEqual(['unknownBlock'])
    const checkBlock = () => [{ path: 'rows', code: 'notList' as const }]
    expect(richTextProblems(richText(block('facts')), { path: 'content', checkBlock })).toEqual([
      { path: 'content', at: 'root.children.0.fields.rows', code: 'notList' },
    ])
  })

  test('decides on documents', () => {
    const upload = (relationTo: unknown, value: unknown) =>
      richText({ type: 'upload', version: 3, format: '', relationTo, value })
    const idType = (slug: string) =>
      (slug === 'media' ? 'number' : slug === 'files' ? 'text' : undefined) as never
    expect(codes(upload('media', 5), { idType })).toEqual([])
    expect(codes(upload('files', 'x'), { idType })).toEqual([])
    for (const [slug, id] of [
      ['media', '5'],
      ['media', 3e9],
      ['files', 5],
      ['nope', 5],
      [{}, 5],
      ['media', null],
    ])
      expect(codes(upload(slug, id), { idType })).toEqual(['notReference'])
  })
})

describe('bounds', () => {
  test('depth', () => {
    expect(codes(richText(nested(MAX_NODE_DEPTH - 2)))).toEqual([])
    expect(codes(richText(nested(MAX_NODE_DEPTH)))).toEqual(['nodesTooDeep'])
    expect(codes(richText(nested(2000)))).toEqual(['tooDeep'])
  })

  test('nodes', () => {
    const value = richText(...Array.from({ length: MAX_NODES }, () => paragraph()))
    expect(codes(value)).toEqual(['tooManyNodes'])
  })

  test('cells of a table, spans included', () => {
    expect(codes(richText(tableOf(100, 10)))).toEqual([])
    expect(codes(richText(tableOf(101, 60, { colSpan: 2 })))).toEqual(['tableTooLarge'])
    expect(codes(richText(tableOf(20, 1, { colSpan: 1000 })))).toEqual(['tableTooLarge'])
    const stairs = Array.from({ length: 200 }, () => tableRow(tableCell([paragraph()], { rowSpan: 200 })))
    expect(codes(richText(table(...stairs)))).toEqual(['tableTooLarge'])
  })

  test('a megabyte of hostile JSON takes a moment', () => {
    const style = `${'color:red;'.repeat(49)}x`
    const hostile = [
      richText(...Array.from({ length: 15_000 }, () => ({ type: 'paragraph' }))),
      richText(paragraph(...Array.from({ length: 1500 }, () => text('x', { style })))),
      richText(tableOf(1, 10_000, { colSpan: 1000, rowSpan: 1000 })),
      { root: { type: 'root', version: 1, children: Array.from({ length: 300_000 }, () => 0) } },
    ]
    const started = performance.now()
    for (const value of hostile) expect(codes(value)).not.toEqual([])
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

test('never throws, and never changes what it looks at', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        hostileTexts,
        fc.jsonValue(),
        fc.jsonValue().map((root) => ({ root })),
        fc.anything(),
      ),
      (value) => {
        const before = JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? String(each) : each))
        expect(Array.isArray(richTextProblems(value))).toBe(true)
        expect(Array.isArray(nodeProblems(value))).toBe(true)
        expect(JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? String(each) : each))).toBe(
          before,
        )
      },
    ),
    { numRuns: 2000 },
  )
})
