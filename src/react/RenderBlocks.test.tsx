import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../blocks/all.ts'
import { type BlockProps, RenderBlocks, type RenderBlocksProps, Verdict } from './index.ts'

const facts: Block = { blockType: 'quickFacts', facts: [{ text: 'Zwei Jahre' }] }
const html = (blocks: RenderBlocksProps['blocks'], options: Partial<RenderBlocksProps> = {}) =>
  renderToStaticMarkup(<RenderBlocks blocks={blocks} locale="de" {...options} />)

it('renders every block by its type, in order', () => {
  const pros: Block = { blockType: 'prosCons', pros: [{ text: 'leise' }] }
  expect(html([facts, pros, facts]).match(/Zwei Jahre|leise/g)).toEqual(['Zwei Jahre', 'leise', 'Zwei Jahre'])
})

it('leaves out types that nobody renders', () => {
  const strange = ['mystery', 'constructor', '__proto__', 'toString', '', 7, null, undefined]
  expect(html(strange.map((blockType) => ({ blockType: blockType as string })))).toBe('')
})

it('survives what is no list of blocks', () => {
  for (const blocks of [null, undefined, {}, 'x', [null, 7, 'x', []]]) expect(html(blocks as never)).toBe('')
})

describe('components of the host', () => {
  const Teaser = ({ block, locale }: BlockProps) => <aside lang={locale}>{String(block.title)}</aside>

  it('add renderers and replace the plugin’s', () => {
    const own = html([{ blockType: 'teaser', title: 'Neu' }, facts], {
      components: { teaser: Teaser, quickFacts: () => <hr /> },
    })
    expect(own).toBe('<aside lang="de">Neu</aside><hr/>')
  })

  it('give a renamed slug the plugin’s renderer', () => {
    expect(html([{ blockType: 'rating', score: 8 }], { components: { rating: Verdict } })).toContain(
      '8 von 10 Punkten',
    )
  })
})

describe('ids', () => {
  const idsIn = (markup: string) => [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)

  it('come from the block’s own id where there is one', () => {
    expect(idsIn(html([{ ...facts, id: '65f' }, facts]))).toEqual(['ra-65f-heading', 'ra-1-heading'])
  })

  it('are unique and without white space, whatever ids the blocks have', () => {
    const ids = idsIn(html(['1', undefined, 'a b', 'a b', '1', '0'].map((id) => ({ ...facts, id }))))
    expect(new Set(ids).size).toBe(6)
    expect(ids.filter((id) => /\s/.test(String(id)))).toEqual([])
  })
})

it('passes level, words and language on', () => {
  const labels = { 'quickFacts.heading': 'Kurz' }
  expect(html([facts], { headingLevel: 4, labels })).toMatch(/<h4[^>]*>Kurz<\/h4>/)
  expect(html([facts], { locale: 'en-GB' })).toContain('At a glance')
})
