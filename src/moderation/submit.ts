import type { PayloadRequest } from 'payload'
import type { CommentRow } from '../../collections/Comments/types.ts'
import { locale as localeOf } from '../locale.ts'
import type { PluginContext } from '../options.ts'
import { inTransaction, isReferenceGone } from '../transaction.ts'
import { commentMessage } from '../translations/comments/index.ts'
import { hashNetwork } from './address.ts'
import { refuseFlood } from './flood/index.ts'
import { transition } from './moderate.ts'
import { noticeSubmission } from './notices/index.ts'
import { addPerson, findPerson, fingerprint, isDuplicate, lockPerson, noteName } from './person.ts'
import { openArticle, placeOf } from './place.ts'
import { checkProof } from './proofOfWork.ts'
import { CommentRefused, refuseProblems } from './refusal.ts'
import { lockPlace } from './rowLocks.ts'
import { screen } from './screen.ts'
import { strictest } from './screening/run.ts'
import type { ScreeningVerdict, Submission } from './screening/types.ts'
import { isStaffEmail, isStaffName } from './staff.ts'
import type { CommentStatus } from './statuses.ts'
import { readSubmission } from './submission.ts'

/** What each verdict makes of a new comment, where the host lets some pass. */
const statusOf: Record<ScreeningVerdict, CommentStatus> = {
  pass: 'approved',
  hold: 'pending',
  spam: 'spam',
  reject: 'rejected',
}

const idTypeOf = ({ payload }: PayloadRequest, slug: string): 'number' | 'text' => {
  const type = payload.collections[slug]?.customIDType ?? payload.db.defaultIDType
  return type === 'number' ? 'number' : 'text'
}

/** What comes in with the request itself. */
const senderOf = ({ comments }: PluginContext, req: PayloadRequest) => ({
  address: comments.visitorAddress?.(req) ?? undefined,
  userAgent:
    req.headers
      .get('user-agent')
      ?.replace(/[\p{Cc}\p{Surrogate}]/gu, '')
      .slice(0, 500) || undefined,
  referrer: req.headers.get('referer')?.slice(0, 500) || undefined,
})

/** Whether a comment that all steps let pass goes out without a moderator. */
const mayGoOut = ({ comments }: PluginContext, { commenter, isStaffEmail }: Submission): boolean =>
  comments.autoApprove === 'verified' &&
  !isStaffEmail &&
  Boolean(commenter?.isVerified && commenter.approvedCount > 0)

/**
 * Takes a comment in: checks it, screens it, and stores it with its person and its event in one transaction.
 * Everybody may send one, whoever asks: REST, GraphQL, the site's form. What moderators and admins write goes out at
 * once; the rest waits unless the host lets known people pass.
 *
 * @param data what came in, of which only the fields of a comment are read
 * @returns the comment as it is stored
 * @throws ValidationError per field, NotFound, CommentRefused 403 (closed), 409 (said already), 429 (`data.retryAfter` in
 * seconds)
 */
export const submitComment = async (
  context: PluginContext,
  req: PayloadRequest,
  data: Record<string, unknown>,
): Promise<CommentRow> => {
  const { is, rules, slugs } = context
  const isStaff = rules.staff({ req })
  const decides = is.moderator(req) || is.admin(req)
  const read = readSubmission(data, {
    idType: { article: idTypeOf(req, slugs.articles), comment: idTypeOf(req, slugs.comments) },
    locales: req.payload.config.localization ? req.payload.config.localization.localeCodes : undefined,
    needsEmail: !isStaff,
  })
  if ('problems' in read) return refuseProblems(context, req, read.problems)
  // Who is logged in is known by that, and leaves no e-mail among the readers'.
  const input = isStaff ? { ...read.input, authorEmail: undefined } : read.input
  const sender = senderOf(context, req)

  await openArticle(context, req, input.article)
  if (!isStaff && (await isStaffName(context, req, input.authorName)))
    return refuseProblems(context, req, [{ path: 'authorName', code: 'staffName' }])
  const place = await placeOf(context, req, input)
  if (!decides) await refuseFlood(context, req, { email: input.authorEmail, ...sender })

  const person = await findPerson(context, req, input.authorEmail)
  const submission: Submission = {
    kind: 'create',
    ...input,
    ...sender,
    isStaff,
    isStaffEmail: await isStaffEmail(context, req, input.authorEmail),
    ...(person && {
      commenter: {
        approvedCount: person.approvedCount,
        rejectedCount: person.rejectedCount,
        isVerified: Boolean(person.verifiedAt),
        isBanned: Boolean(person.bannedAt),
      },
    }),
  }
  const proof = isStaff ? undefined : await checkProof(context, req, input.altcha)
  const screened = decides ? [] : await screen(context, req, submission)
  const checks = proof ? [proof, ...screened] : screened
  const verdict = strictest(checks)
  const goesOut = decides || mayGoOut(context, submission)
  const status = verdict === 'pass' && !goesOut ? 'pending' : statusOf[verdict]

  let isFirstTry = true
  return inTransaction(req, async () => {
    const known = isFirstTry ? person : await findPerson(context, req, input.authorEmail)
    isFirstTry = false
    const textHash = fingerprint({ ...input, parent: place.parent })
    const locked = known && (await lockPerson(context, req, known))
    if (locked && (await isDuplicate(context, req, locked, textHash)))
      throw new CommentRefused(commentMessage(req.i18n?.language, 'duplicate'), 409)
    const author =
      locked ??
      (input.authorEmail === undefined
        ? undefined
        : await addPerson(context, req, input.authorEmail, input.authorName))
    if (status === 'approved') await lockPlace(context, req, { article: input.article, ...place })
    const now = new Date().toISOString()
    const comment = (await req.payload.db.create({
      collection: slugs.comments,
      data: {
        article: input.article,
        ...place,
        authorName: input.authorName,
        authorUrl: input.authorUrl ?? null,
        body: input.body,
        status: 'pending',
        isStaff,
        locale: input.locale ?? localeOf(req),
        reports: 0,
        approvedReplies: 0,
        isListed: false,
        createdAt: now,
        updatedAt: now,
      },
      req,
    })) as unknown as CommentRow
    await req.payload.db.create({
      collection: slugs.moderationEvents,
      data: {
        comment: comment.id,
        event: 'submitted',
        to: 'pending',
        actor: isStaff ? req.user?.id : null,
        at: now,
        checks: checks.length > 0 ? checks : null,
        commenter: author?.id ?? null,
        notify: input.notify,
        textHash,
        ipHash: sender.address === undefined ? null : hashNetwork(sender.address, req.payload.secret),
        userAgent: sender.userAgent ?? null,
      },
      req,
      returning: false,
    })
    if (locked) await noteName(context, req, locked, input.authorName)
    const [decided] =
      status === 'pending' ? [] : await transition(context, req, { ids: [comment.id], to: status, checks })
    if (status === 'pending') await noticeSubmission(context, req, comment)
    return decided?.after ?? comment
  }).catch(async (error) => {
    // Deleted for good while this was under way: the reader is told what the next one is told.
    if (isReferenceGone(error)) await openArticle(context, req, input.article)
    throw error
  })
}
