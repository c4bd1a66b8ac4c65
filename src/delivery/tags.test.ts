import type { FlattenedField, Payload } from 'payload'
import { describe, expect, it } from 'vitest'
import { tagOf, tagsOf } from './tags.ts'

const field = (name: string, type: string, rest: object = {}) =>
  ({ name, type, ...rest }) as unknown as FlattenedField
const relation = (name: string, relationTo: string | string[], rest: object = {}) =>
  field(name, 'relationship', { relationTo, ...rest })

const payload = {
  collections: {
    articles: {
      config: {
        flattenedFields: [
          field('title', 'text'),
          relation('authors', 'authors', { hasMany: true }),
          field('hero', 'upload', { relationTo: 'media' }),
          field('subject', 'group', { flattenedFields: [relation('product', 'products')] }),
          field('sources', 'array', { flattenedFields: [relation('by', ['authors', 'articles'])] }),
          field('layout', 'blocks'),
          field('body', 'richText'),
          field('mentions', 'join', { collection: 'articles' }),
        ],
      },
    },
    authors: { config: { flattenedFields: [field('avatar', 'upload', { relationTo: 'media' })] } },
    media: { config: { flattenedFields: [] } },
    products: { config: { flattenedFields: [] } },
  },
  blocks: { box: { flattenedFields: [relation('product', 'products')] } },
} as unknown as Payload

const tags = (doc: object) => tagsOf({ id: 1, ...doc }, 'articles', payload).sort()
const link = (value: unknown) => ({
  type: 'link',
  version: 1,
  fields: { doc: { relationTo: 'articles', value } },
})
const text = (...children: object[]) => ({ root: { type: 'root', version: 1, children } })

describe('the tags of a document', () => {
  it.each([
    ['itself', {}, []],
    ['ids of relations', { authors: [2, 3], hero: 4 }, ['authors:2', 'authors:3', 'media:4']],
    [
      'documents in relations, and theirs',
      { authors: [{ id: 2, avatar: { id: 5 } }, 3] },
      ['authors:2', 'authors:3', 'media:5'],
    ],
    ['groups', { subject: { product: 6 } }, ['products:6']],
    [
      'arrays, and relations to several collections',
      {
        sources: [
          { by: { relationTo: 'authors', value: 2 } },
          { by: { relationTo: 'articles', value: { id: 9 } } },
        ],
      },
      ['articles:9', 'authors:2'],
    ],
    [
      'blocks',
      {
        layout: [
          { blockType: 'box', product: { id: 6 } },
          { blockType: 'unknown', product: 7 },
        ],
      },
      ['products:6'],
    ],
    [
      'links, pictures and blocks in rich text',
      {
        body: text(
          { type: 'paragraph', version: 1, children: [link(8)] },
          { type: 'upload', version: 1, relationTo: 'media', value: { id: 4 } },
          { type: 'block', version: 1, fields: { blockType: 'box', product: 6 } },
        ),
      },
      ['articles:8', 'media:4', 'products:6'],
    ],
    ['joins', { mentions: { docs: [7, { id: 8 }], hasNextPage: false } }, ['articles:7', 'articles:8']],
    ['ids that are texts', { hero: 'abc' }, ['media:abc']],
    [
      'nothing of what is empty or unknown',
      {
        authors: null,
        hero: undefined,
        subject: null,
        sources: [null],
        layout: null,
        body: null,
        mentions: null,
        other: 5,
      },
      [],
    ],
  ])('are of %s', (_, doc, expected) => {
    expect(tags(doc)).toEqual(['articles:1', ...expected].sort())
  })

  it('come once each, however often something is shown', () => {
    expect(tags({ authors: [2, 2], hero: { id: 4 }, body: text(link(1), link(1)) })).toEqual([
      'articles:1',
      'authors:2',
      'media:4',
    ])
  })

  it('end where documents refer to each other', () => {
    const other = { id: 8, mentions: { docs: [1] } }
    expect(tags({ mentions: { docs: [other] } })).toEqual(['articles:1', 'articles:8'])
  })
})

it('a tag is a collection and an id', () => {
  expect(tagOf('articles', 12)).toBe('articles:12')
})
