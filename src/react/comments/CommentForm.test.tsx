import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CommentForm, type CommentFormProps } from './CommentForm.tsx'
import { CommentReportForm } from './CommentReportForm.tsx'
import type { CommentFormState } from './state.ts'

const html = (props: Partial<CommentFormProps> = {}) =>
  renderToStaticMarkup(<CommentForm action="/send" article={12} locale="de" {...props} />)

const withState = (state: CommentFormState) => html({ state })

/** The tag with an id. */
const tag = (shown: string, id: string) => new RegExp(`<\\w+[^>]*\\bid="${id}"[^>]*>`).exec(shown)?.[0] ?? ''

describe('a fresh form', () => {
  it('posts by itself to the address it is given', () => {
    expect(tag(html(), 'comment-form')).toMatch(
      /action="\/send".*method="post"|method="post".*action="\/send"/,
    )
  })

  it('names each field, says which may stay empty, and tells browsers what belongs into it', () => {
    const shown = html()
    for (const [field, attributes] of Object.entries({
      authorName: ['autoComplete="name"', 'maxLength="80"', 'required', 'type="text"'],
      authorEmail: ['autoComplete="email"', 'maxLength="254"', 'required', 'type="email"'],
      authorUrl: ['autoComplete="url"', 'maxLength="200"', 'type="url"'],
      body: ['required'],
    })) {
      const control = tag(shown, `comment-form-${field}`)
      for (const attribute of attributes) expect(control).toContain(attribute)
      expect(control).not.toContain('aria-invalid')
      expect(shown).toContain(`<label class="ra-field__label" for="comment-form-${field}">`)
    }
    expect(shown.match(/\(freiwillig\)/g)).toHaveLength(1)
    expect(tag(shown, 'comment-form-authorUrl')).not.toContain('required')
  })

  it('says that the e-mail is not published, at its field', () => {
    const shown = html()
    expect(tag(shown, 'comment-form-authorEmail')).toContain(
      'aria-describedby="comment-form-authorEmail-note"',
    )
    expect(shown).toContain('id="comment-form-authorEmail-note">Wird nicht veröffentlicht.')
  })

  it('carries what is commented on, and in which language', () => {
    const shown = html({ parent: { id: 7, authorName: '<b>Lea' } })
    expect(shown).toContain('<input type="hidden" name="article" value="12"/>')
    expect(shown).toContain('<input type="hidden" name="locale" value="de"/>')
    expect(shown).toContain('<input type="hidden" name="parent" value="7"/>')
    expect(shown).toContain('Auf <bdi>&lt;b&gt;Lea</bdi> antworten')
    expect(html()).not.toContain('name="parent"')
  })

  it('has a field that no person comes across', () => {
    const shown = html()
    expect(shown).toContain('<div class="ra-form__more" aria-hidden="true">')
    expect(tag(shown, 'comment-form-website')).toMatch(/tabindex="-1".*autoComplete="off".*name="website"/i)
  })

  it('offers mails about replies and a challenge only where the host wants them', () => {
    expect(html()).not.toContain('name="notify"')
    expect(html({ notify: true })).toContain('name="notify"')
    expect(html({ challenge: <i>altcha</i> })).toContain('<i>altcha</i>')
  })

  it('says nothing about an answer', () => {
    expect(html()).not.toMatch(/role="(alert|status)"/)
  })
})

describe('an answer', () => {
  it('says that a comment waits, and takes the focus', () => {
    const shown = withState({ status: 'pending', values: { authorName: 'Lea' } })
    expect(tag(shown, 'comment-form-message')).toMatch(/role="status" tabindex="-1" autofocus=""/i)
    expect(shown).toContain('wartet auf Freigabe')
    expect(tag(shown, 'comment-form-authorName')).toContain('value="Lea"')
  })

  it('leads to a comment that is out', () => {
    const shown = html({ state: { status: 'approved', id: 9 }, commentHref: (id) => `/c/${id}` })
    expect(shown).toContain('<a href="/c/9">Zu Ihrem Kommentar</a>')
  })

  it('says what is wrong, once in a list of links and once at each field, and keeps what was typed', () => {
    const shown = html({
      notify: true,
      state: {
        status: 'invalid',
        errors: [
          { path: 'authorEmail', message: 'Unvollständig.' },
          { path: 'parent', message: 'Weg.' },
        ],
        values: { authorName: 'Lea', authorEmail: 'lea@', body: '</textarea><script>', notify: 'on' },
      },
    })
    expect(tag(shown, 'comment-form-message')).toContain('role="alert"')
    expect(shown).toContain('<a href="#comment-form-authorEmail">E-Mail-Adresse: Unvollständig.</a>')
    expect(shown).toContain('<li>Weg.</li>')
    const email = tag(shown, 'comment-form-authorEmail')
    expect(email).toContain('aria-invalid="true"')
    expect(email).toContain('aria-describedby="comment-form-authorEmail-error comment-form-authorEmail-note"')
    expect(email).toContain('value="lea@"')
    expect(shown).toContain('id="comment-form-authorEmail-error">Unvollständig.')
    expect(shown).toContain('&lt;/textarea&gt;&lt;script&gt;</textarea>')
    expect(tag(shown, 'comment-form-authorName')).not.toContain('aria-invalid')
    expect(tag(shown, 'comment-form-notify')).toContain('checked')
  })

  it('lists what is wrong in the order of the fields', () => {
    const errors = ['authorName', 'body', 'authorUrl', 'authorEmail'].map((path) => ({ path, message: 'x' }))
    const shown = withState({ status: 'invalid', errors })
    expect([...shown.matchAll(/href="#comment-form-(\w+)"/g)].map(([, name]) => name)).toEqual([
      'body',
      'authorName',
      'authorEmail',
      'authorUrl',
    ])
  })

  it.each([
    ['closed', 'geschlossen'],
    ['notFound', 'nicht mehr'],
    ['duplicate', 'schon geschrieben'],
    ['failed', 'Ihre Eingaben stehen noch da'],
  ] as const)('has words for %s', (status, words) => {
    expect(withState({ status })).toContain(words)
  })

  it.each([
    [240, 'in 4 Minuten'],
    [61, 'in 2 Minuten'],
    [20, 'in 20 Sekunden'],
    [0, 'in 1 Sekunde'],
  ])('says how long to wait: %i seconds', (retryAfter, time) => {
    expect(withState({ status: 'flood', retryAfter })).toContain(time)
  })
})

it('cannot be sent twice while it is being sent', () => {
  const shown = html({ isSending: true })
  expect(tag(shown, 'comment-form')).toContain('aria-busy="true"')
  expect(shown).toContain('aria-disabled="true">Wird gesendet …</button>')
})

describe('a report', () => {
  const report = (state?: CommentFormState) =>
    renderToStaticMarkup(<CommentReportForm action="/report" comment={{ id: 7 }} locale="en" state={state} />)

  it('asks for a reason without insisting', () => {
    const shown = report()
    expect(shown).toContain('<input type="hidden" name="comment" value="7"/>')
    expect(tag(shown, 'comment-report-reason')).not.toContain('required')
    expect(shown).toContain('(optional)')
  })

  it('thanks, or says that there is nothing to report any more', () => {
    expect(report({ status: 'pending' })).toMatch(/role="status".*Your report has arrived/)
    expect(report({ status: 'notFound' })).toMatch(/role="alert".*no longer here/)
  })
})
