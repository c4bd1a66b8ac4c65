import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Checks } from './Checks.tsx'

const shown = (checks: unknown, language = 'en') =>
  renderToStaticMarkup(<Checks checks={checks} language={language} />)
    .replace(/<\/li>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .trim()

describe('what the screening said', () => {
  const checks = [
    { step: 'honeypot', verdict: 'pass' },
    { step: 'links', verdict: 'hold', reason: 'links', values: { count: 3, limit: 2 } },
    { step: 'staffEmail', verdict: 'pass' },
  ]

  it('is said in plain words, first what a step minded', () => {
    expect(shown(checks)).toBe(
      'Held (links): 3 links; a comment is held from 2 on\nPassed: honeypot, e-mail of staff',
    )
    expect(shown(checks, 'de')).toBe(
      'Zurückgehalten (Links): 3 Links; ab 2 wird ein Kommentar zurückgehalten\nBestanden: Honigtopf, E-Mail der Redaktion',
    )
  })

  it('has the steps and the reasons of the host as they are, and as text', () => {
    const own = [{ step: 'toString', verdict: 'spam', reason: '<b>mine</b>' }]
    expect(shown(own)).toBe('Spam (toString): &lt;b&gt;mine&lt;/b&gt;')
  })

  it.each([
    undefined,
    null,
    'text',
    {},
    [],
    [null, 1, { step: 'links' }, { step: 'links', verdict: 'other' }],
  ])('is nothing for %j', (stored) => expect(shown(stored)).toBe(''))
})
