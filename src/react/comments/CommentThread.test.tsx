import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { CommentThreadDoc, ThreadEntry } from '../../delivery/thread.ts'
import { bodyHtml } from '../../moderation/bodyHtml.ts'
import { CommentThread, type CommentThreadProps, commentCount } from './CommentThread.tsx'

const entry = (id: number, rest: Partial<ThreadEntry> = {}): ThreadEntry => ({
  id,
  authorName: `Leser ${id}`,
  authorUrl: null,
  isStaff: false,
  isRemoved: false,
  body: 'Text',
  bodyHtml: '<p>Text</p>',
  createdAt: `2026-05-03T12:${String(id).padStart(2, '0')}:00.000Z`,
  editedAt: null,
  replies: [],
  ...rest,
})

const thread = (docs: ThreadEntry[], rest: Partial<CommentThreadDoc> = {}): CommentThreadDoc => ({
  docs,
  totalDocs: docs.length,
  totalThreads: docs.length,
  page: 1,
  limit: 25,
  totalPages: 1,
  hasNextPage: false,
  hasPrevPage: false,
  open: true,
  ...rest,
})

const html = (doc: CommentThreadDoc, props: Partial<CommentThreadProps> = {}) =>
  renderToStaticMarkup(<CommentThread thread={doc} locale="de" {...props} />)

const links: Partial<CommentThreadProps> = {
  commentHref: ({ id }) => `/c/${id}`,
  replyHref: ({ id }) => `/c/${id}#reply`,
  reportHref: ({ id }) => `/c/${id}#report`,
}

describe('the heading', () => {
  it.each([
    [0, 'de', 'Kommentare'],
    [1, 'de', '1 Kommentar'],
    [12, 'de', '12 Kommentare'],
    [1234, 'de', '1.234 Kommentare'],
    [1, 'en', '1 comment'],
    [1234, 'en', '1,234 comments'],
    [2, 'fr', '2 comments'],
  ])('counts: %i in %s', (count, locale, words) => {
    expect(commentCount(count, locale)).toBe(words)
  })

  it('names the section', () => {
    const shown = html(thread([entry(1)], { totalDocs: 12 }), { headingLevel: 3 })
    expect(shown).toMatch(/<section [^>]*id="comments" aria-labelledby="comments-heading">/)
    expect(shown).toContain('<h3 id="comments-heading" class="ra-heading">12 Kommentare</h3>')
  })
})

describe('a comment', () => {
  it('has its anchor, its lasting address and its time', () => {
    const shown = html(thread([entry(7)]), { ...links, timeZone: 'Europe/Berlin' })
    expect(shown).toContain('<article class="ra-comment" id="comment-7" aria-label="Kommentar von Leser 7">')
    expect(shown).toContain(
      '<a href="/c/7"><time dateTime="2026-05-03T12:07:00.000Z">3. Mai 2026 um 14:07 MESZ</time></a>',
    )
    expect(html(thread([entry(7)]))).toContain('<a href="#comment-7"><time')
  })

  it('links to the author’s site without vouching for it, and to nothing that is no web address', () => {
    expect(html(thread([entry(1, { authorUrl: 'https://example.org/' })]))).toContain(
      '<a href="https://example.org/" rel="ugc nofollow noopener noreferrer"><bdi>Leser 1</bdi></a>',
    )
    expect(html(thread([entry(1, { authorUrl: 'javascript:alert(1)' })]))).not.toContain('javascript')
  })

  it('says that it is the staff’s, and that it was changed', () => {
    const plain = html(thread([entry(1)]))
    expect(plain).not.toMatch(/Redaktion|bearbeitet/)
    const shown = html(thread([entry(1, { isStaff: true, editedAt: '2026-05-04T00:00:00.000Z' })]))
    expect(shown).toMatch(/>Redaktion<.*>bearbeitet</)
  })

  it('leads to where it is answered and reported, said in full to those who listen', () => {
    const shown = html(thread([entry(1)]), links)
    expect(shown).toContain(
      '<a href="/c/1#reply" rel="nofollow">Antworten<span class="ra-spoken">: Kommentar von Leser 1</span></a>',
    )
    expect(shown).toContain('<a href="/c/1#report" rel="nofollow">Melden')
    const closed = html(thread([entry(1)], { open: false }), links)
    expect(closed).not.toContain('Antworten')
    expect(closed).toContain('Melden')
    expect(html(thread([entry(1)]))).not.toMatch(/Antworten|Melden/)
  })

  it('has its replies below it, in the order of a conversation', () => {
    const replies = [entry(3, { replies: [entry(4)] }), entry(2)]
    const shown = html(thread([entry(1, { replies })]))
    expect([...shown.matchAll(/id="comment-(\d)"/g)].map(([, id]) => id)).toEqual(['1', '2', '3', '4'])
    expect(shown).toContain('<ol class="ra-comment__replies" aria-label="Antworten auf Leser 3">')
    expect(shown.match(/<ol/g)).toHaveLength(3)
  })

  it('leaves a place for one that is gone, with nothing of it but its replies', () => {
    const gone = entry(1, { isRemoved: true, authorName: '', bodyHtml: '', replies: [entry(2)] })
    const shown = html(thread([gone]), links)
    expect(shown).toContain('<p class="ra-comment__gone">Dieser Kommentar ist nicht mehr da.</p>')
    expect(shown).toContain('id="comment-1"')
    expect(shown).toContain('id="comment-2"')
    expect(shown).not.toContain('/c/1')
  })
})

describe('a page of comments', () => {
  const middle = { page: 2, totalPages: 3, hasNextPage: true, hasPrevPage: true }

  it('leads to the pages beside it', () => {
    const shown = html(thread([entry(1)], middle), { pageHref: (page) => `/page/${page}` })
    expect(shown).toMatch(
      /rel="prev" href="\/page\/1">Neuere Kommentare<.*Seite 2 von 3.*rel="next" href="\/page\/3">Ältere/,
    )
    const oldest = html(thread([entry(1)], middle), { pageHref: (page) => `/page/${page}`, sort: 'oldest' })
    expect(oldest).toMatch(/rel="prev"[^>]*>Ältere.*rel="next"[^>]*>Neuere/)
  })

  it('has no such way where there is one page, or nobody knows the addresses', () => {
    expect(html(thread([entry(1)]), { pageHref: (page) => `/page/${page}` })).not.toContain('<nav')
    expect(html(thread([entry(1)], middle))).not.toContain('<nav')
  })

  it('says that there is nothing yet, or that it is too late', () => {
    expect(html(thread([]))).toContain('Noch hat niemand')
    const closed = html(thread([], { open: false }), { writeHref: '#comment-form' })
    expect(closed).toContain('geschlossen')
    expect(closed).not.toMatch(/Noch hat niemand|comment-form/)
  })
})

it('shows words of the host’s own', () => {
  expect(html(thread([]), { labels: { 'comments.empty': 'Leer' } })).toContain('>Leer<')
})

it('never makes markup of what strangers write', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "'onmouseover='x",
      '{name}',
      '&lt;b&gt;',
    ),
    fc.string({ unit: 'grapheme' }),
  )
  fc.assert(
    fc.property(hostile, hostile, hostile, (authorName, authorUrl, body) => {
      const shown = html(thread([entry(1, { authorName, authorUrl, body, bodyHtml: bodyHtml(body) })]), links)
      const tags = [...shown.matchAll(/<([a-z0-9]+)/gi)].map(([, tag]) => tag)
      const known = [
        'section',
        'div',
        'h2',
        'ol',
        'li',
        'article',
        'header',
        'span',
        'p',
        'a',
        'bdi',
        'time',
        'br',
      ]
      expect(tags.filter((tag) => !known.includes(String(tag)))).toEqual([])
      expect(shown.replace(/"[^"]*"/g, '')).not.toMatch(/<[^>]* on\w+=/)
    }),
  )
})
