import { expect, it } from 'vitest'
import { distance, nearestWord } from './corrections.ts'

it.each([
  ['kupfer', 'kupfer', 0],
  ['kupefr', 'kupfer', 1],
  ['kupfr', 'kupfer', 1],
  ['kuppfer', 'kupfer', 1],
  ['xupfer', 'kupfer', 1],
  ['', 'ab', 2],
  ['ab', '', 2],
  ['kitten', 'sitting', 3],
])('from %s to %s it is %d', (one, other, far) => {
  expect([distance(one, other), distance(other, one)]).toEqual([far, far])
})

it.each([
  ['Kupfr', ['Das Kupfer', 'Kupferdraht'], 'Kupfer'],
  ['gröse', ['Die Größe zählt'], 'Größe'],
  ['fans', ['Ganz anders'], undefined],
  ['ab', ['ac'], undefined],
  ['xylophon', [], undefined],
])('%s among %j is %s', (typed, texts, word) => {
  expect(nearestWord(typed, texts)).toBe(word)
})
