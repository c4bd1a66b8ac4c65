import { expect, it } from 'vitest'
import { resolveOptions } from '../options.ts'
import { p, richText, strong } from '../server/demo/lexical.ts'
import { searchTextOf } from './searchText.ts'

const { blocks } = resolveOptions()

it('is the texts of all blocks that are known, with topics and what is reviewed', () => {
  const layout = [
    { blockType: 'prose', content: richText(p('Ein ', strong('fettes'), ' Wort.')) },
    { blockType: 'unknown', secret: 'x' },
    { blockType: 'quickFacts', heading: '', facts: [{ label: 'Preis', text: '189 Euro' }] },
  ]
  const article = {
    title: 'Titel\u{E000}',
    excerpt: null,
    layout: layout as never,
    subject: { name: 'Gerät' },
  }
  expect(searchTextOf(article, ['Strom', 'Netz'], blocks)).toEqual({
    title: 'Titel',
    topics: 'Strom, Netz, Gerät',
    excerpt: '',
    body: 'Ein \nfettes\n Wort.\nPreis\n189 Euro',
  })
  expect(searchTextOf({}, [], blocks)).toEqual({ title: '', topics: '', excerpt: '', body: '' })
})
