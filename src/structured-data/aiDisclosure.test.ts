import { expect, it } from 'vitest'
import type { AILevel } from '../../blocks/AIDisclosure/types.ts'
import { aiDisclosureMeta } from './aiDisclosure.ts'

it.each([
  ['none', 'none'],
  ['assisted', 'ai-assisted'],
  ['generated', 'ai-generated'],
  ['autonomous', 'autonomous'],
  [null, 'none'],
  [undefined, 'none'],
  ['constructor', 'none'],
])('%s is %s', (level, meta) => {
  expect(aiDisclosureMeta(level as AILevel)).toBe(meta)
})
