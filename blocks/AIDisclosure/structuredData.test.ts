import { expect, it } from 'vitest'
import { context } from '../../src/structured-data/testing/articles.ts'
import { structuredData } from './structuredData.ts'
import type { AILevel } from './types.ts'

const partsOf = (level: string) =>
  structuredData({ blockType: 'aiDisclosure', level: level as AILevel }, context)

it.each([
  ['assisted', 'compositeWithTrainedAlgorithmicMedia'],
  ['generated', 'trainedAlgorithmicMedia'],
  ['autonomous', 'trainedAlgorithmicMedia'],
])('%s is %s', (level, term) => {
  expect(partsOf(level)).toEqual({
    digitalSourceType: `http://cv.iptc.org/newscodes/digitalsourcetype/${term}`,
  })
})

it.each(['none', '', 'constructor'])('%j has no source type', (level) => {
  expect(partsOf(level)).toEqual({})
})
