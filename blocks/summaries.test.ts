import { expect, it } from 'vitest'
import type { BlockName } from './index.ts'
import { blockFactories } from './index.ts'
import { summaryOf } from './summaries.ts'

const names = Object.keys(blockFactories) as BlockName[]
const text = (...texts: string[]) => ({
  root: { children: texts.map((each) => ({ type: 'paragraph', children: [{ text: each }] })) },
})

it('says of every block what is in it, in the language of the admin panel', () => {
  const rows = [{}, {}, {}, {}]
  const blocks: [BlockName, Record<string, unknown>, string, string][] = [
    [
      'prose',
      { content: text('Am ersten Abend', 'war es still.') },
      'Am ersten Abend war es still.',
      'Am ersten Abend war es still.',
    ],
    ['quickFacts', { facts: [{}] }, '1 Fakt', '1 fact'],
    [
      'specTable',
      { caption: ' Eckdaten ', columns: ['A'], rows },
      'Eckdaten · 4 Zeilen',
      'Eckdaten · 4 rows',
    ],
    ['specTable', { columns: ['A', 'B'], rows }, '4 Zeilen · 2 Spalten', '4 rows · 2 columns'],
    ['prosCons', { pros: rows, cons: [{}] }, '4 Vorteile · 1 Nachteil', '4 pros · 1 con'],
    [
      'verdict',
      {
        scale: '5',
        criteria: [
          { score: 4, weight: 1 },
          { score: 3, weight: 1 },
        ],
        recommendation: 'wait',
        award: 'Tipp',
      },
      '3,5 von 5 · Abwarten · Tipp',
      '3.5 of 5 · Wait · Tipp',
    ],
    ['affiliateProduct', { product: 1, pitch: 'Leise' }, 'Leise', 'Leise'],
    [
      'aiDisclosure',
      { level: 'assisted', humanReview: { reviewed: true, reviewer: 'Ada' } },
      'Mit KI-Hilfe · geprüft von Ada',
      'AI-assisted · reviewed by Ada',
    ],
  ]
  for (const [name, block, german, english] of blocks)
    expect([summaryOf(name, block, 'de'), summaryOf(name, block, 'en')]).toEqual([german, english])
})

it('bears blocks that have only begun, whose arrays are the number of their rows', () => {
  for (const name of names) {
    for (const block of [
      {},
      { facts: 0, rows: 0, columns: null, pros: 0, cons: 0, criteria: 0, content: null, humanReview: null },
    ])
      expect(() => summaryOf(name, block, 'de')).not.toThrow()
  }
  expect(summaryOf('specTable', { rows: 0 }, 'en')).toBe('0 rows')
})

it('stays on one line', () => {
  expect(summaryOf('prose', { content: text('wort '.repeat(100)) }, 'de').length).toBeLessThanOrEqual(91)
})

it('has pictures for every block that bring everything with them', () => {
  const slugs = { articles: 'articles', media: 'media', products: 'products' }
  for (const name of names) {
    const { icon, thumbnail } = blockFactories[name](slugs).config.admin?.images ?? {}
    for (const image of [icon, thumbnail])
      expect(image).toMatchObject({
        alt: '',
        url: expect.stringMatching(/^data:image\/svg\+xml,%3Csvg[^<>"]+%3C%2Fsvg%3E$/),
      })
  }
})
