import { countedMail, fillMail, mailLanguage, mailWords } from '../../translations/mails/index.ts'
import { type MailPart, renderMail } from './render.ts'
import { beginning, oneLine, unlinked } from './text.ts'

/** How much of what others wrote is in a mail, in characters. */
const longest = { name: 80, title: 150, body: 300 }

/** For so long a link to confirm an address works, in days. */
export const confirmationDays = 7

export interface Mail {
  subject: string
  text: string
  html: string
  /** Beside those that every mail has. */
  headers?: Record<string, string>
}

/** A comment as mails show it: all of it comes from somebody else. */
export interface ShownComment {
  authorName: string
  body: string
  /** The title of its article. */
  title: string
}

const nameOf = ({ authorName }: Pick<ShownComment, 'authorName'>) =>
  unlinked(oneLine(authorName, longest.name))
const titleOf = ({ title }: Pick<ShownComment, 'title'>) => oneLine(title, longest.title)
const quoteOf = ({ body }: Pick<ShownComment, 'body'>): MailPart => ({
  kind: 'quote',
  text: unlinked(beginning(body, longest.body)),
})

/** To a moderator: what came in since the last such mail and still waits. */
export const moderatorsMail = (options: {
  locale: string
  /** Some of the new comments. */
  comments: readonly ShownComment[]
  /** How many new ones there are. */
  count: number
  /** How many wait in all. */
  waiting: number
  /** Where they are decided about; absent where the address of the admin panel is not known. */
  adminUrl?: string
}): Mail => {
  const { comments, count, waiting, adminUrl } = options
  const language = mailLanguage(options.locale)
  const words = mailWords(language).moderators
  const more = count - comments.length
  const parts: MailPart[] = [
    { kind: 'text', text: countedMail(words.intro, count) },
    ...comments.flatMap((comment): MailPart[] => [
      {
        kind: 'text',
        text: fillMail(words.comment, { name: nameOf(comment), title: unlinked(titleOf(comment)) }),
      },
      quoteOf(comment),
    ]),
    ...(more > 0 ? [{ kind: 'text', text: countedMail(words.more, more) } as const] : []),
    ...(waiting > count ? [{ kind: 'text', text: countedMail(words.waiting, waiting) } as const] : []),
    ...(adminUrl ? [{ kind: 'link', label: words.open, url: adminUrl } as const] : []),
    { kind: 'footer', text: words.footer },
  ]
  return { subject: countedMail(words.subject, count), ...renderMail(language, parts) }
}

/**
 * To whoever wants notices and has not confirmed the address yet. Without a name and a text, so that nobody can send
 * words of their own to the address of somebody else.
 */
export const confirmationMail = (options: {
  locale: string
  title: string
  commentUrl: string
  confirmUrl: string
}): Mail => {
  const language = mailLanguage(options.locale)
  const words = mailWords(language).confirmation
  const parts: MailPart[] = [
    { kind: 'text', text: fillMail(words.intro, { title: unlinked(titleOf(options)) }) },
    { kind: 'link', label: words.confirm, url: options.confirmUrl },
    { kind: 'link', label: words.read, url: options.commentUrl },
    { kind: 'footer', text: fillMail(words.footer, { days: confirmationDays }) },
  ]
  return { subject: words.subject, ...renderMail(language, parts) }
}

/** To the author of a comment: somebody has replied below it. With one-click unsubscribe (RFC 2369, RFC 8058). */
export const replyMail = (options: {
  locale: string
  reply: ShownComment
  replyUrl: string
  unsubscribeUrl: string
}): Mail => {
  const { reply, replyUrl, unsubscribeUrl } = options
  const language = mailLanguage(options.locale)
  const words = mailWords(language).reply
  const title = titleOf(reply)
  const parts: MailPart[] = [
    { kind: 'text', text: fillMail(words.intro, { name: nameOf(reply), title: unlinked(title) }) },
    quoteOf(reply),
    { kind: 'link', label: words.read, url: replyUrl },
    { kind: 'link', label: words.unsubscribe, url: unsubscribeUrl },
    { kind: 'footer', text: words.footer },
  ]
  return {
    subject: fillMail(words.subject, { title }),
    ...renderMail(language, parts),
    headers: {
      'List-Unsubscribe': `<${unsubscribeUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  }
}
