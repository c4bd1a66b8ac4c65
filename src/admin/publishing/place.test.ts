import type { ClientField } from 'payload'
import { describe, expect, it } from 'vitest'
import { rowsAround, selectorsOf, tabOf, wordsOfPlace } from './place.ts'

const text = (name: string) => ({ type: 'text', name }) as ClientField
const fields = [
  {
    type: 'tabs',
    tabs: [
      { label: 'Write', fields: [text('title'), { type: 'blocks', name: 'layout', blocks: [] }] },
      {
        label: 'Publish',
        fields: [{ type: 'collapsible', fields: [{ type: 'row', fields: [text('slug')] }] }],
      },
      { name: 'seo', fields: [text('title')] },
    ],
  },
  { type: 'relationship', name: 'topics', relationTo: 'topics' },
  {
    type: 'tabs',
    tabs: [{ label: 'More', fields: [{ type: 'group', name: 'desk', fields: [text('slug')] }] }],
  },
] as unknown as ClientField[]

describe('the tab of a field', () => {
  it.each([
    ['title', { row: 0, tab: 0 }],
    ['layout.3.rows.0.values', { row: 0, tab: 0 }],
    ['slug', { row: 0, tab: 1 }],
    ['seo.title', { row: 0, tab: 2 }],
    ['desk.slug', { row: 1, tab: 0 }],
    ['topics', undefined],
  ])('%s', (path, place) => {
    expect(tabOf(fields, path)).toEqual(place)
  })
})

it('names the rows around a field, outermost first', () => {
  expect(rowsAround('layout.3.rows.10.values')).toEqual([
    { list: 'layout', row: 3 },
    { list: 'layout.3.rows', row: 10 },
  ])
  expect(rowsAround('subject.name')).toEqual([])
})

it('looks for a field first and for what is around it then', () => {
  expect(selectorsOf('layout.3.rows')).toEqual([
    '[id="field-layout__3__rows"], [class~="field-layout__3__rows"]',
    '[id="layout-row-3"]',
    '[id="field-layout"], [class~="field-layout"]',
  ])
})

describe('a label of an error', () => {
  const tabs = new Set(['Write', 'Sources'])
  it.each([
    ['Write > Excerpt', { field: 'Excerpt', around: [] }],
    ['Topics', { field: 'Topics', around: [] }],
    ['Sources > Sources 1 > Title', { field: 'Title', around: ['Sources 1'] }],
    [
      'Write > Content > Block 3 (Spec table) > Rows 2 > Values',
      { field: 'Values', around: ['Content', 'Block 3 (Spec table)', 'Rows 2'] },
    ],
  ])('%s', (label, words) => {
    expect(wordsOfPlace(label, tabs)).toEqual(words)
  })
})
