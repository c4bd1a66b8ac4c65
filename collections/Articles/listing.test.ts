import { describe, expect, it } from 'vitest'
import { placeInLists } from './listing.ts'

const block = { blockType: 'quickFacts' }
const article = {
  _status: 'published',
  slug: 'kupfer',
  publishedAt: '2026-01-02T03:04:05.000Z',
  topics: [1, 2],
  authors: [3],
  title: { de: 'Kupfer', en: null },
  layout: { de: [block], en: null },
}

describe('where an article stands in lists', () => {
  it.each([
    ['another title', { title: { de: 'Zinn', en: null } }],
    ['other blocks', { layout: { de: [block, block], en: null } }],
    ['a translation that has only begun', { title: { de: 'Kupfer', en: 'Copper' } }],
    ['topics and authors that were read with it', { topics: [{ id: 1 }, { id: 2 }], authors: [{ id: 3 }] }],
    ['locales in another order', { title: { en: null, de: 'Kupfer' }, layout: { en: null, de: [block] } }],
  ])('is the same with %s', (_, change) => {
    expect(placeInLists({ ...article, ...change })).toBe(placeInLists(article))
  })

  it.each([
    ['another address', { slug: 'kupfer-2' }],
    ['another date', { publishedAt: '2026-01-02T03:04:06.000Z' }],
    ['one topic less', { topics: [1] }],
    ['another author', { authors: [4] }],
    ['another language', { title: { de: 'Kupfer', en: 'Copper' }, layout: { de: [block], en: [block] } }],
    ['no title any more', { title: { de: ' ', en: null } }],
    ['no blocks any more', { layout: { de: [], en: null } }],
    ['its withdrawal', { _status: 'draft' }],
    ['its way into the bin', { deletedAt: '2026-02-02T00:00:00.000Z' }],
  ])('changes with %s', (_, change) => {
    expect(placeInLists({ ...article, ...change })).not.toBe(placeInLists(article))
  })

  it('is nowhere, whatever changes in what nobody can see', () => {
    const unseen = { ...article, _status: 'draft' }
    expect(placeInLists({ ...unseen, slug: 'zinn' })).toBe(placeInLists(unseen))
    expect(placeInLists(null)).toBe(placeInLists(unseen))
  })

  it('is told without locales too', () => {
    const plain = { ...article, title: 'Kupfer', layout: [block] }
    expect(placeInLists({ ...plain, title: 'Zinn' })).toBe(placeInLists(plain))
    expect(placeInLists({ ...plain, title: '' })).not.toBe(placeInLists(plain))
    expect(placeInLists({ ...plain, layout: [] })).not.toBe(placeInLists(plain))
  })
})
