import { expect, it } from 'vitest'
import { RenderBlocks } from '../../../react/index.ts'
import { link, p, richText, strong } from '../../../server/demo/lexical.ts'
import { feedHtml } from './feedHtml.ts'

const base = 'https://example.com/de/articles/a'

it('is what components render, with absolute addresses and without what a feed has no use for', () => {
  const Inner = ({ name }: { name: string }) => <em className="x">{name}</em>
  const script = ['javascript', 'alert(1)'].join(':')
  const html = feedHtml(
    <div id="a" style={{ color: 'red' }}>
      <Inner name="A & B <c>" />
      <a href="/de">1</a>
      <a href="#x">2</a>
      <a href={script}>3</a>
      <img src="/m.webp" srcSet="/n.webp 2x" alt={'"q"'} />
      <span hidden>4</span>
      <span aria-hidden="true">5</span>
      <picture>
        <source srcSet="/o.webp" />
      </picture>
      <script>alert(1)</script>
      <svg>
        <title>6</title>
      </svg>
      {[7, null, false, undefined]}
    </div>,
    base,
  )
  expect(html).toBe(
    '<div><em>A &amp; B &lt;c&gt;</em><a href="https://example.com/de">1</a>' +
      '<a href="https://example.com/de/articles/a#x">2</a><a>3</a>' +
      '<img src="https://example.com/m.webp" alt="&quot;q&quot;">7</div>',
  )
})

it('renders all blocks, with the ad label and the AI disclosure', () => {
  const layout = [
    {
      blockType: 'prose',
      content: richText(p('Ein ', strong('fettes'), ' Wort, ', link('ein Link', '/so'))),
    },
    { blockType: 'specTable', columns: ['Werk'], rows: [{ label: 'Leistung', values: ['900'], unit: 'W' }] },
    { blockType: 'prosCons', pros: [{ text: 'Leise' }], cons: [{ text: 'Schwer' }] },
    { blockType: 'affiliateProduct', product: { id: 1, name: 'Notstrom', offers: [] } },
    { blockType: 'aiDisclosure', level: 'generated' },
  ]
  const html = feedHtml(<RenderBlocks blocks={layout as never} locale="de" />, base)
  expect(html).toContain('Ein <strong>fettes</strong> Wort, <a href="https://example.com/so">ein Link</a>')
  expect(html).toMatch(/<table>.*Leistung.*900/s)
  expect(html).toContain('Anzeige')
  expect(html).toMatch(/KI/)
  expect(html).not.toMatch(/class=|id=|style=|<script|<svg/)
})
