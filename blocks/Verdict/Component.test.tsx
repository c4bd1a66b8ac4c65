import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Verdict } from './Component.tsx'
import type { Verdict as VerdictBlock } from './types.ts'

const html = (block: Partial<VerdictBlock>, locale = 'de') =>
  renderToStaticMarkup(
    <Verdict block={{ blockType: 'verdict', ...block }} locale={locale} headingLevel={2} />,
  )

const text = (content: string) => ({
  root: {
    type: 'root',
    version: 1,
    children: [{ type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text: content }] }],
  },
})

describe('score', () => {
  it('is a sentence in the locale’s own numbers', () => {
    expect(html({ score: 8.2 })).toContain('>8,2 von 10 Punkten<')
    expect(html({ score: 8.2 }, 'en')).toContain('>8.2 out of 10 points<')
    expect(html({ score: 71, scale: '100' })).toContain('>71 von 100 Punkten<')
  })

  it('fills the ring as far as it goes on its scale', () => {
    expect(html({ score: 2, scale: '5' })).toContain('stroke-dasharray="40 100"')
  })

  it('follows from the criteria when it is not given', () => {
    const criteria = [
      { label: 'Akku', score: 9, weight: 3 },
      { label: 'Software', score: 6 },
    ]
    expect(html({ criteria })).toContain('>8,3 von 10 Punkten<')
  })

  it('is absent where there is none', () => {
    expect(html({ content: text('Abwarten.') })).not.toContain('Punkten')
  })
})

describe('criteria', () => {
  const criteria = [
    { label: 'Akku', score: 9, weight: 3 },
    { label: 'Software', score: 6.5 },
  ]

  it('show label, mark and bar', () => {
    const list = html({ criteria })
    expect(list).toMatch(/<h3[^>]*>Die Wertung im Einzelnen<\/h3><ul>/)
    expect(list).toMatch(/Software.*6,5 von 10 Punkten.*<rect class="ra-bar__value" width="65"/)
  })

  it('tell what each counts where the score follows from it', () => {
    const shares = (block: Partial<VerdictBlock>) => html(block, 'en').match(/counts \d+%/g)
    expect(shares({ criteria })).toEqual(['counts 75%', 'counts 25%'])
    expect(shares({ criteria, score: 9 })).toBeNull()
    expect(shares({ criteria: criteria.map(({ label, score }) => ({ label, score })) })).toBeNull()
  })
})

it('says the recommendation in words', () => {
  const words = (['buy', 'consider', 'wait', 'avoid'] as const).map((recommendation) =>
    /<p class="ra-badge[^>]*>.*?<\/svg>(.*?)<\/p>/.exec(html({ recommendation }))?.at(1),
  )
  expect(words).toEqual(['Kaufempfehlung', 'Eine Überlegung wert', 'Besser abwarten', 'Wir raten ab'])
})

it('shows award, text and whom it suits', () => {
  const verdict = html({
    heading: 'Urteil',
    award: 'Preistipp',
    content: text('Gut gemacht.'),
    bestFor: [{ text: 'Heimbüros' }],
    notFor: [{ text: 'Serverräume' }],
  })
  expect(verdict).toMatch(/<h2[^>]*>Urteil<\/h2>/)
  expect(verdict).toMatch(/Auszeichnung: <\/span>Preistipp/)
  expect(verdict).toContain('<p>Gut gemacht.</p>')
  expect(verdict).toMatch(
    /<h3[^>]*>Ideal für<\/h3>.*Heimbüros.*<h3[^>]*>Weniger geeignet für<\/h3>.*Serverräume/,
  )
})
