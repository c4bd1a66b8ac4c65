import { expect, it } from 'vitest'
import { excerptOf, fragmentsOf, marks, markWords } from './fragments.ts'

const mark = (text: string) => `${marks.start}${text}${marks.end}`
const plain = (text: string) => ({ text, marked: false })

it('takes marks apart and tidies white space', () => {
  expect(fragmentsOf(`Ein ${mark('Wort')} .\n\n${mark('Noch')} eins`)).toEqual([
    plain('Ein '),
    { text: 'Wort', marked: true },
    plain('. '),
    { text: 'Noch', marked: true },
    plain(' eins'),
  ])
  expect([fragmentsOf(''), fragmentsOf(' <b> ')]).toEqual([[], [plain('<b>')]])
})

it('marks words by their beginning, whatever their case and their umlauts, and takes foreign marks out', () => {
  expect(markWords(`Prüfstand: ${marks.start}prüfen`, ['pruf'])).toBe(
    `${mark('Prüfstand')}: ${mark('prüfen')}`,
  )
  expect(markWords('ein Aufprall', ['prall'])).toBe('ein Aufprall')
})

it('cuts a text around its first mark, in whole words', () => {
  const text = `${'vorher '.repeat(50)}${mark('hier')} ${'nachher '.repeat(50)}`
  const excerpt = excerptOf(text, 100)
  expect(excerpt).toMatch(/^… vorher .+vorher \u{E000}hier\u{E001} nachher .+nachher …$/u)
  expect(excerpt.length).toBeLessThan(110)
  expect(excerptOf('kurz', 100)).toBe('kurz')
  expect(excerptOf('ein zwei drei', 8)).toBe('ein zwei …')
})
