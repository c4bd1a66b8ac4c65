import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ProsCons } from './Component.tsx'
import type { ProsCons as ProsConsBlock } from './types.ts'

const html = (block: Partial<ProsConsBlock>, locale = 'de') =>
  renderToStaticMarkup(
    <ProsCons block={{ blockType: 'prosCons', ...block }} locale={locale} headingLevel={3} />,
  )

it('has two lists, each under a heading one level below the block', () => {
  const both = html({ pros: [{ text: 'leise' }], cons: [{ text: 'teuer' }, { text: 'schwer' }] })
  expect(both).toMatch(/<h3[^>]*>Vor- und Nachteile<\/h3>/)
  expect(both).toMatch(/<h4[^>]*>Das gefällt uns<\/h4><ul><li>.*leise.*<\/ul>/)
  expect(both).toMatch(/<h4[^>]*>Das stört uns<\/h4><ul><li>.*teuer.*<li>.*schwer.*<\/ul>/)
})

it('marks each side with a sign of its own, so that colour is not needed', () => {
  const both = html({ pros: [{ text: 'leise' }], cons: [{ text: 'teuer' }] })
  expect(both.match(/ra-icon--(plus|minus)/g)).toEqual(['ra-icon--plus', 'ra-icon--minus'])
})

it('leaves out the side that is empty, and everything when both are', () => {
  const cons = html({ consHeading: 'Schwächen', pros: null, cons: [{ text: 'teuer' }] })
  expect(cons).toContain('>Schwächen<')
  expect(cons).not.toContain('Das gefällt uns')
  expect(html({ pros: [{ text: ' ' }], cons: [] })).toBe('')
})
