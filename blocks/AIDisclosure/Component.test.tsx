import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { AIDisclosure } from './Component.tsx'
import type { AILevel, AIDisclosure as Disclosure } from './types.ts'

const html = (block: Partial<Disclosure>, locale = 'de') =>
  renderToStaticMarkup(
    <AIDisclosure block={{ blockType: 'aiDisclosure', level: 'generated', ...block }} locale={locale} />,
  )

describe('statement', () => {
  it('is the locale’s own for each level when the editor gave none', () => {
    const levels: AILevel[] = ['none', 'assisted', 'generated', 'autonomous']
    for (const locale of ['de', 'en']) {
      const texts = levels.map((level) => /<p class="ra-lines">(.+?)<\/p>/.exec(html({ level }, locale))?.[1])
      expect(new Set(texts).size).toBe(4)
      expect(texts).not.toContain(undefined)
    }
    expect(html({ level: 'none' }, 'en')).toContain('No AI was involved in this article.')
  })

  it('is the editor’s own when there is one', () => {
    const own = html({ level: 'autonomous', statement: 'Von A bis Z vom Bot.' })
    expect(own).toContain('>Von A bis Z vom Bot.<')
    expect(own).toContain('>Von KI selbstständig erstellt<')
  })
})

it('names tasks and tools in words', () => {
  const block = html({
    tasks: ['research', 'writing', 'images'],
    tools: [{ name: 'Textmaschine', provider: 'Beispiel AG' }, { name: 'Bildwerk' }],
  })
  expect(block).toContain('<dt>Aufgaben der KI</dt><dd>Recherche, Schreiben und Bilder</dd>')
  expect(block).toContain('<dt>Eingesetzte Werkzeuge</dt><dd>Textmaschine (Beispiel AG) und Bildwerk</dd>')
})

describe('human review', () => {
  const review = (humanReview: Disclosure['humanReview'], level: AILevel = 'generated') =>
    /<dt>Prüfung durch Menschen<\/dt><dd>(.*?)<\/dd>/.exec(html({ humanReview, level }))?.[1]

  it('says who checked what and when', () => {
    const done = { reviewed: true, reviewer: 'Jana Roth', date: '2026-05-03T12:00:00.000Z' }
    expect(review({ ...done, scope: 'alle Zahlen' })).toBe(
      'Geprüft von Jana Roth am 3. Mai 2026. Umfang: alle Zahlen',
    )
    expect(review({ ...done, date: null })).toBe('Geprüft von Jana Roth')
    expect(review({ ...done, reviewer: '' })).toBe('Von einem Menschen geprüft am 3. Mai 2026')
    expect(review({ reviewed: true })).toBe('Von einem Menschen geprüft')
  })

  it('is not claimed when nobody ticked it, whatever else is filled', () => {
    const none = 'Es ist keine Prüfung durch einen Menschen vermerkt.'
    expect(review({ reviewed: false, reviewer: 'Jana Roth', date: '2026-05-03' })).toBe(none)
    expect(review(null)).toBe(none)
    expect(review(null, 'none')).toBeUndefined()
  })
})

describe('responsible person', () => {
  const contact = (value: string) =>
    /<dt>Verantwortlich<\/dt><dd>(.*?)<\/dd>/.exec(
      html({ responsible: { name: 'Jana Roth', role: 'Redaktion', contact: value } }),
    )?.[1]

  it('can be reached by mail, by link, or as written', () => {
    expect(contact('a@example.com')).toBe(
      'Jana Roth, Redaktion, <a href="mailto:a@example.com">a@example.com</a>',
    )
    expect(contact('https://example.com/kontakt')).toContain('href="https://example.com/kontakt"')
    expect(contact('+49 30 1')).toBe('Jana Roth, Redaktion, +49 30 1')
    expect(contact('javascript:alert(1)@x.y')).not.toContain('<a')
    expect(contact('a@b.example?bcc=c@d.example')).not.toContain('<a')
    expect(contact('')).toBe('Jana Roth, Redaktion')
  })

  it('has no line when nobody is named', () => {
    expect(html({ responsible: { name: '', role: null } })).not.toContain('Verantwortlich')
  })
})

it('links to the method only with an address that may be linked', () => {
  expect(html({ method: { url: '/ki' } })).toContain('<a href="/ki">So arbeiten wir mit KI</a>')
  expect(html({ method: { label: 'Mehr', url: '/ki' } })).toContain('<a href="/ki">Mehr</a>')
  expect(html({ method: { label: 'Mehr', url: 'javascript:x' } })).not.toContain('Mehr')
})

it('renders nothing without a level it knows', () => {
  expect(html({ level: undefined })).toBe('')
  expect(html({ level: 'toString' as AILevel })).toBe('')
})
