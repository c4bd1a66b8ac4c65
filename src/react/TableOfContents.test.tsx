import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../blocks/all.ts'
import { type BlockProps, outlineOf, RenderBlocks, type RenderBlocksProps, TableOfContents } from './index.ts'

const heading = (text: string, tag = 'h2') => ({
  type: 'heading',
  version: 1,
  tag,
  children: [{ type: 'text', version: 1, text }],
})
const prose = (...children: object[]): Block => ({
  blockType: 'prose',
  content: { root: { type: 'root', version: 1, children } } as never,
})

const everyBlock: Block[] = [
  { blockType: 'quickFacts', facts: [{ text: 'kurz' }] },
  prose(heading('Fahren & Bremsen'), heading('Die Bremse', 'h3'), heading('Fahren  & Bremsen')),
  { blockType: 'specTable', caption: 'Werte', columns: ['Test'], rows: [{ label: 'Länge', values: ['1'] }] },
  { blockType: 'prosCons', pros: [{ text: 'leise' }] },
  { blockType: 'verdict', heading: 'Urteil', score: 8 },
  { blockType: 'affiliateProduct', product: { id: 1, name: 'Jolle' } as never },
  { blockType: 'aiDisclosure', level: 'none' },
]

const outline = (blocks: RenderBlocksProps['blocks'], options: Partial<RenderBlocksProps> = {}) =>
  outlineOf({ blocks, locale: 'de', ...options })

describe('the outline', () => {
  it('names every heading of every block, with words of the locale for those left empty', () => {
    expect(outline(everyBlock).map(({ text, depth }) => `${'  '.repeat(depth)}${text}`)).toEqual([
      'Auf einen Blick',
      'Fahren & Bremsen',
      '  Die Bremse',
      'Fahren & Bremsen',
      'Werte',
      'Vor- und Nachteile',
      'Urteil',
      'Hier erhältlich',
      'So kam KI zum Einsatz',
    ])
  })

  it('leads to the headings that are rendered, each under an id of its own', () => {
    const html = renderToStaticMarkup(<RenderBlocks blocks={everyBlock} locale="de" />)
    const entries = outline(everyBlock)
    const shown = [...html.matchAll(/<h[2-6] id="([^"]+)"/g)].map(([, id]) => id)
    for (const { id, text } of entries) expect(shown, text).toContain(id)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  })

  it('has ids that say what stands there, whatever else the text holds', () => {
    const idOf = (block: Block) => outline([{ ...block, id: '65f' }]).at(-1)?.id
    expect(idOf(prose(heading('Größe: 1,5 Meter')))).toBe('ra-65f-größe-1-5-meter')
    expect(idOf(prose(heading('Davor'), heading('Größe: 1,5 Meter')))).toBe('ra-65f-größe-1-5-meter')
    expect(idOf(prose(heading('***')))).toBe('ra-65f')
  })

  it('leaves out what shows nothing', () => {
    const nothing: Block[] = [
      { blockType: 'quickFacts', facts: [] },
      prose(heading(' ')),
      { blockType: 'specTable', columns: [], rows: [] },
      { blockType: 'prosCons' },
      { blockType: 'affiliateProduct', product: 7 },
      { blockType: 'aiDisclosure', level: 'unknown' as never },
    ]
    expect(outline(nothing)).toEqual([])
    for (const strange of [null, undefined, {}, [null, 7, { blockType: 'constructor' }]])
      expect(outline(strange as never)).toEqual([])
  })

  it('asks components of the host, where they have one', () => {
    const Teaser = ({ block }: BlockProps) => <h2>{String(block.title)}</h2>
    const blocks = [{ blockType: 'teaser', title: 'Neu' }]
    expect(outline(blocks, { components: { teaser: Teaser } })).toEqual([])
    Teaser.outline = ({ block, id }: BlockProps & { id: string }) => [
      { id, text: String(block.title), depth: 0 },
    ]
    expect(outline(blocks, { components: { teaser: Teaser } })).toEqual([
      { id: 'ra-0', text: 'Neu', depth: 0 },
    ])
  })
})

describe('the table of contents', () => {
  const html = (entries: { id: string; text: string; depth: number }[]) =>
    renderToStaticMarkup(<TableOfContents entries={entries} locale="en" />)

  it('links the headings at the top', () => {
    const shown = html([
      { id: 'a', text: 'One', depth: 0 },
      { id: 'b', text: 'Below', depth: 1 },
      { id: 'c', text: 'Two', depth: 0 },
    ])
    expect(shown).toContain('<nav class="ra-toc" aria-label="Contents">')
    expect(shown.match(/<a .*?<\/a>/g)).toEqual(['<a href="#a">One</a>', '<a href="#c">Two</a>'])
  })

  it('is not there for a single heading', () => {
    expect(html([{ id: 'a', text: 'One', depth: 0 }])).toBe('')
  })
})
