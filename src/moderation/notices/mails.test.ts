import { describe, expect, it } from 'vitest'
import { confirmationMail, moderatorsMail, replyMail } from './mails.ts'

const comment = { authorName: 'Ada', body: 'Ein Satz.\n\nNoch einer.', title: 'Kabel & Stecker' }
const adminUrl = 'https://news.example/admin/moderation'

describe('the mail to moderators', () => {
  it('says the same in plain text and in HTML', () => {
    const { html, subject, text } = moderatorsMail({
      locale: 'de',
      comments: [comment],
      count: 1,
      waiting: 1,
      adminUrl,
    })
    expect(subject).toBe('Ein neuer Kommentar wartet auf Sie')
    expect(text).toBe(`Ein neuer Kommentar wartet auf eine Entscheidung.

Ada zu „Kabel & Stecker“:

> Ein Satz.
>
> Noch einer.

In der Verwaltung entscheiden:
${adminUrl}

--
Sie bekommen diese Mail, weil Sie Kommentare moderieren oder die Website verwalten.
`)
    expect(html).toContain('<html lang="de">')
    expect(html).toContain('<p>Ada zu „Kabel &amp; Stecker“:</p>')
    expect(html).toContain('>Ein Satz.<br><br>Noch einer.</blockquote>')
    expect(html).toContain(`<a href="${adminUrl}">In der Verwaltung entscheiden</a>`)
  })

  it('counts what it does not show', () => {
    const { subject, text } = moderatorsMail({ locale: 'en', comments: [comment], count: 3, waiting: 12 })
    expect(subject).toBe('3 new comments are waiting for you')
    expect(text).toContain('And 2 more.')
    expect(text).toContain('In all, 12 comments are waiting.')
    expect(text).not.toContain('http')
  })

  it('speaks English where the site speaks another language', () => {
    const { html, subject } = moderatorsMail({ locale: 'fr', comments: [comment], count: 1, waiting: 1 })
    expect(subject).toBe('One new comment is waiting for you')
    expect(html).toContain('<html lang="en">')
  })
})

describe('the mail to confirm an address', () => {
  it('has the link, and until when it works', () => {
    const { html, text } = confirmationMail({
      locale: 'de',
      title: 'Kabel',
      commentUrl: 'https://news.example/de/articles/kabel#comment-1',
      confirmUrl: 'https://news.example/api/commenters/confirm?token=a&b',
    })
    expect(text).toContain('Adresse bestätigen:\nhttps://news.example/api/commenters/confirm?token=a&b\n')
    expect(text).toContain('Der Link gilt 7 Tage.')
    expect(html).toContain('href="https://news.example/api/commenters/confirm?token=a&amp;b"')
  })
})

describe('the mail about a reply', () => {
  it('can be unsubscribed by a mail program', () => {
    const unsubscribeUrl = 'https://news.example/api/commenters/unsubscribe?token=x'
    const { headers, subject, text } = replyMail({
      locale: 'de-AT',
      reply: comment,
      replyUrl: 'https://news.example/de/articles/kabel#comment-2',
      unsubscribeUrl,
    })
    expect(subject).toBe('Eine Antwort zu „Kabel & Stecker“')
    expect(text).toContain(unsubscribeUrl)
    expect(headers).toEqual({
      'List-Unsubscribe': `<${unsubscribeUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
  })

  it('takes nothing in a name for a placeholder', () => {
    const { text } = replyMail({
      locale: 'en',
      reply: { ...comment, authorName: '{{title}}', title: '{{name}}' },
      replyUrl: 'https://news.example/#comment-2',
      unsubscribeUrl: 'https://news.example/u',
    })
    expect(text).toContain('{{title}} has replied below your comment on “{{name}}”:')
  })
})
