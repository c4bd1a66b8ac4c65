import { expect, it } from 'vitest'
import { context } from '../../src/structured-data/testing/articles.ts'
import { structuredData } from './structuredData.ts'

it('gives the statements in their order, without empty ones', () => {
  const pros = [{ text: ' Leise ' }, { text: '' }, { text: 'Günstig' }]
  expect(structuredData({ blockType: 'prosCons', pros, cons: null }, context)).toEqual({
    positiveNotes: ['Leise', 'Günstig'],
    negativeNotes: [],
  })
})
