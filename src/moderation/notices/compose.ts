import type { Payload, PayloadRequest, Where } from 'payload'
import type { CommenterRow } from '../../../collections/Commenters/types.ts'
import type { CommentRow } from '../../../collections/Comments/types.ts'
import type { ModerationEventRow } from '../../../collections/ModerationEvents/types.ts'
import type { PluginContext } from '../../options.ts'
import { mailLanguage } from '../../translations/mails/index.ts'
import { commentIsPublic } from '../publicComment.ts'
import { defaultLocale, findArticle } from './article.ts'
import { isSubscribed } from './authors.ts'
import { adminUrl, canLink, commentUrl, personUrl } from './links.ts'
import { confirmationMail, type Mail, moderatorsMail, replyMail } from './mails.ts'
import { decides, type User } from './moderators.ts'
import type { MailInput } from './queue.ts'

type Id = number | string
type Of<K extends MailInput['kind']> = Extract<MailInput, { kind: K }>

/** A mail and whom it goes to. Undefined when there is no reason for it any more. */
export type Addressed = { to: string; mail: Mail } | undefined

/** Comments that a mail shows in full. */
const mostShown = 20

const findOne = async <T>({ db }: Payload, collection: string, id: Id): Promise<T | null> =>
  (await db.findOne({ collection, where: { id: { equals: id } } })) as T | null

const toModerator = async (
  context: PluginContext,
  { payload }: PayloadRequest,
  { comments: ids, count, user: id }: Of<'moderators'>,
): Promise<Addressed> => {
  const { slugs } = context
  const user = await findOne<User>(payload, payload.config.admin.user, id)
  if (!user?.email || !(await decides(context, payload, user))) return undefined
  const pending: Where[] = [{ status: { equals: 'pending' } }, { removedAt: { exists: false } }]
  const { docs } = await payload.db.find<CommentRow>({
    collection: slugs.comments,
    where: { and: [{ id: { in: ids } }, ...pending] },
    sort: 'id',
    pagination: false,
  })
  if (docs.length === 0) return undefined
  const { totalDocs: waiting } = await payload.db.count({
    collection: slugs.comments,
    where: { and: pending },
  })
  const locale = defaultLocale(payload)
  const titles = new Map<Id, string>()
  const shown = docs.slice(0, mostShown)
  for (const { article } of shown)
    if (!titles.has(article))
      titles.set(article, (await findArticle(context, payload, article, locale))?.title ?? '…')
  const mail = moderatorsMail({
    locale,
    comments: shown.map(({ article, authorName, body }) => ({
      authorName,
      body,
      title: titles.get(article) ?? '',
    })),
    count: docs.length + count - ids.length,
    waiting,
    adminUrl: adminUrl(context, payload),
  })
  return { to: user.email, mail }
}

/** A person with a public comment of theirs; undefined when there is a reason not to write. */
const findAuthor = async (
  context: PluginContext,
  req: PayloadRequest,
  { comment: id, person: personId }: { comment: Id; person: Id },
) => {
  const { slugs } = context
  const { payload } = req
  if (!canLink(context, payload) || !(await commentIsPublic(context, req, id))) return undefined
  const person = await findOne<CommenterRow>(payload, slugs.commenters, personId)
  const comment = await findOne<CommentRow>(payload, slugs.comments, id)
  const submission = await payload.db.findOne<ModerationEventRow>({
    collection: slugs.moderationEvents,
    where: {
      and: [
        { comment: { equals: id } },
        { event: { equals: 'submitted' } },
        { commenter: { equals: personId } },
        { notify: { equals: true } },
      ],
    },
  })
  const article = comment && (await findArticle(context, payload, comment.article, comment.locale))
  return person && comment && submission && article ? { person, comment, submission, article } : undefined
}

const toConfirm = async (
  context: PluginContext,
  req: PayloadRequest,
  input: Of<'confirmation'>,
): Promise<Addressed> => {
  const found = await findAuthor(context, req, input)
  if (!found || found.person.verifiedAt) return undefined
  const { article, comment, person } = found
  const locale = comment.locale ?? article.locale
  const mail = confirmationMail({
    locale,
    title: article.title,
    commentUrl: commentUrl(context, article, comment.id),
    confirmUrl: personUrl(context, req.payload, 'confirm', {
      person: person.id,
      language: mailLanguage(locale),
    }),
  })
  return { to: person.email, mail }
}

const toAuthor = async (
  context: PluginContext,
  req: PayloadRequest,
  input: Of<'reply'>,
): Promise<Addressed> => {
  const found = await findAuthor(context, req, input)
  if (!found || !isSubscribed(found.person, found.submission.at)) return undefined
  if (!(await commentIsPublic(context, req, input.reply))) return undefined
  const reply = await findOne<CommentRow>(req.payload, context.slugs.comments, input.reply)
  if (!reply) return undefined
  const { article, comment, person } = found
  const locale = comment.locale ?? article.locale
  const mail = replyMail({
    locale,
    reply: { authorName: reply.authorName, body: reply.body, title: article.title },
    replyUrl: commentUrl(context, article, reply.id),
    unsubscribeUrl: personUrl(context, req.payload, 'unsubscribe', {
      person: person.id,
      language: mailLanguage(locale),
    }),
  })
  return { to: person.email, mail }
}

/** The mail that a job is to send, from what is in the database now. */
export const compose = (
  context: PluginContext,
  req: PayloadRequest,
  input: MailInput,
): Promise<Addressed> => {
  switch (input.kind) {
    case 'moderators':
      return toModerator(context, req, input)
    case 'confirmation':
      return toConfirm(context, req, input)
    case 'reply':
      return toAuthor(context, req, input)
  }
}
