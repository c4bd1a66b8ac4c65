import { expect, it } from 'vitest'
import { initialsOf } from './initials.ts'

it.each([
  ['Lea Leserin', 'LL'],
  ['  kai-uwe   von und zu petersen ', 'KP'],
  ['Priya', 'P'],
  ['سارة النجار', 'سا'],
  ['e\u0301lise o\u0308zil', 'E\u0301O\u0308'],
  ['👩‍👩‍👧‍👦 Família', '👩‍👩‍👧‍👦F'],
  ['\u200b', ''],
  ['', ''],
])('%s: %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
