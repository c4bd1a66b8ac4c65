import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Prose } from './Component.tsx'

const heading = {
  type: 'heading',
  tag: 'h2',
  version: 1,
  children: [{ type: 'text', version: 1, text: 'A' }],
}

it('renders its text at the level it stands, as a block', () => {
  const content = { root: { type: 'root', version: 1, children: [heading] } }
  expect(
    renderToStaticMarkup(<Prose block={{ blockType: 'prose', content }} locale="de" headingLevel={3} />),
  ).toBe('<div class="ra-prose ra-block"><h3 id="ra-prose-a">A</h3></div>')
})

it('renders nothing without text', () => {
  expect(renderToStaticMarkup(<Prose block={{ blockType: 'prose', content: null }} locale="de" />)).toBe('')
})
