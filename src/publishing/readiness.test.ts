import { expect, it } from 'vitest'
import { byPlace } from './readiness.ts'

it('sorts problems as the form shows their fields', () => {
  const paths = [
    'en.title',
    'layout.10.level',
    'layout.2.rows.11.values',
    'layout.2.rows.2.values',
    'sources.0.url',
    'layout',
    'title',
    'layout.2.columns',
  ]
  const sorted = paths.map((path) => ({ path })).sort(byPlace(['title', 'layout', 'sources', 'en']))
  expect(sorted.map(({ path }) => path)).toEqual([
    'title',
    'layout',
    'layout.2.rows.2.values',
    'layout.2.rows.11.values',
    'layout.2.columns',
    'layout.10.level',
    'sources.0.url',
    'en.title',
  ])
})
