import { expect, it } from 'vitest'
import { pageOf } from './links.ts'

it.each([
  ['articles', { slug: 'a', title: 'A' }, '/de/articles/a'],
  ['topics', { slug: 't', name: 'T' }, '/de/topics/t'],
  ['authors', { slug: 'j', name: 'J' }, '/de/authors/j'],
  ['articles', { slug: 'a', title: null }, null],
  ['topics', { slug: 't', name: '' }, null],
  ['products', { slug: 'p', name: 'P' }, null],
  ['articles', 12, null],
  ['articles', null, null],
  ['articles', { title: 'A', slug: { toString: 'x' } }, null],
])('leads from a link to %s %j to %j', (relationTo, value, path) => {
  expect(pageOf({ relationTo, value }, 'de')).toBe(path)
})
