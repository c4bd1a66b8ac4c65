import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { QuickFacts } from './Component.tsx'
import type { QuickFacts as QuickFactsBlock } from './types.ts'

const html = (block: Partial<QuickFactsBlock>, locale = 'de') =>
  renderToStaticMarkup(
    <QuickFacts block={{ blockType: 'quickFacts', facts: [], ...block }} locale={locale} id="q" />,
  )

it('is a section named by its heading', () => {
  expect(html({ heading: 'Kurz & knapp', facts: [{ text: 'Zwei Jahre' }] })).toMatch(
    /^<section [^>]*aria-labelledby="q-heading".*<h2 id="q-heading"[^>]*>Kurz &amp; knapp<\/h2>/,
  )
})

it('takes the heading from the locale when there is none', () => {
  expect(html({ heading: ' ', facts: [{ text: 'a' }] })).toContain('>Auf einen Blick<')
  expect(html({ facts: [{ text: 'a' }] }, 'en')).toContain('>At a glance<')
})

it('lists terms when every fact has a label, else lines', () => {
  const terms = html({
    facts: [
      { label: 'Laufzeit', text: 'Zwei Jahre' },
      { label: 'Ort', text: 'Arizona' },
    ],
  })
  expect(terms).toContain('<div><dt>Laufzeit</dt><dd>Zwei Jahre</dd></div>')
  expect(terms).not.toContain('<ul')
  const lines = html({ facts: [{ label: 'Neu', text: 'a' }, { text: 'b' }] })
  expect(lines).toContain('<li><strong>Neu: </strong>a</li><li>b</li>')
  expect(lines).not.toContain('<dl')
})

it('renders nothing without facts', () => {
  expect(html({ facts: [{ text: '' }] })).toBe('')
})
