import { expect, test } from 'vitest'
import { inputDe } from '../translations/admin/input.de.ts'
import { inputEn } from '../translations/admin/input.en.ts'
import { type ProblemCode, problemMessage } from './problem.ts'

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

test('both languages say the same things with the same values', () => {
  expect(Object.keys(inputDe)).toEqual(Object.keys(inputEn))
  for (const code of Object.keys(inputEn) as ProblemCode[])
    expect(placeholders(inputDe[code])).toEqual(placeholders(inputEn[code]))
})

test('a problem in words', () => {
  const problem = {
    path: 'layout.0.content',
    code: 'nodePlace' as const,
    at: 'root.children.1',
    values: { type: 'text', parent: 'root' },
  }
  expect(problemMessage(problem)).toBe('A “text” cannot stand inside a “root”. (root.children.1)')
  expect(problemMessage(problem, 'de-AT')).toBe('„text“ kann nicht in „root“ stehen. (root.children.1)')
  expect(problemMessage({ path: '', code: 'tooDeep' }, 'fr')).toBe(
    'The data is nested more than  levels deep.',
  )
})
