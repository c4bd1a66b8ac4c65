import { NotFound, type PayloadRequest, ValidationError, type Where } from 'payload'
import { maxThreadLimit, type ThreadQuery } from '../../src/delivery/thread.ts'
import { badText } from '../../src/input/text.ts'
import { isId } from '../../src/input/values.ts'
import type { Decision } from '../../src/moderation/moderate.ts'
import {
  actions,
  type CommentStatus,
  type ModerationAction,
  maxDecisions,
  statuses,
} from '../../src/moderation/statuses.ts'
import type { PluginContext } from '../../src/options.ts'
import { type CommentError, commentMessage } from '../../src/translations/comments/index.ts'

type Id = number | string

/** The type of IDs of comments, or of another collection, in this installation. */
export const idTypeOf = (
  { slugs }: PluginContext,
  { payload }: PayloadRequest,
  slug: string = slugs.comments,
) => {
  const type = payload.collections[slug]?.customIDType ?? payload.db.defaultIDType
  return type === 'number' ? 'number' : 'text'
}

/** @throws ValidationError for one field */
export const refuse = (
  { slugs }: PluginContext,
  req: PayloadRequest,
  path: string,
  code: CommentError,
  values?: Record<string, string | number>,
): never => {
  const message = commentMessage(req.i18n?.language, code, values)
  throw new ValidationError({ collection: slugs.comments, errors: [{ path, message }], req }, req.t)
}

/** An ID as addresses and forms have it, where IDs are numbers. */
export const toId = (type: 'number' | 'text', value: unknown): unknown =>
  type === 'number' && typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value

/** The ID in an address. @throws NotFound for what cannot be one */
export const readId = (context: PluginContext, req: PayloadRequest, value: unknown): Id => {
  const type = idTypeOf(context, req)
  const id = toId(type, value)
  if (!isId(id, type)) throw new NotFound(req.t)
  return id as Id
}

/** A text that may be left out. @throws ValidationError */
export const readText = (
  context: PluginContext,
  req: PayloadRequest,
  path: string,
  value: unknown,
  max: number,
) => {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string') return refuse(context, req, path, 'notText')
  if (badText(value)) return refuse(context, req, path, 'badCharacters')
  return value.length > max ? refuse(context, req, path, 'tooLong', { max }) : value
}

/** Why a reader reports a comment. @throws ValidationError */
export const readReason = (
  context: PluginContext,
  req: PayloadRequest,
  { reason }: Record<string, unknown>,
) => readText(context, req, 'reason', reason, 1_000)

/** A moderator's decision. @throws ValidationError for what is wrong first */
export const readDecision = (
  context: PluginContext,
  req: PayloadRequest,
  { ids, action, note, expectedStatus }: Record<string, unknown>,
): Decision => {
  const type = idTypeOf(context, req)
  const list = Array.isArray(ids) ? ids.map((id) => toId(type, id)) : []
  if (list.length === 0 || list.length > maxDecisions || !list.every((id) => isId(id, type)))
    refuse(context, req, 'ids', 'idsWrong', { max: maxDecisions })
  if (!actions.includes(action as ModerationAction))
    refuse(context, req, 'action', 'notOption', { options: actions.join(', ') })
  if (expectedStatus != null && !statuses.includes(expectedStatus as CommentStatus))
    refuse(context, req, 'expectedStatus', 'notOption', { options: statuses.join(', ') })
  return {
    ids: list as Id[],
    action: action as ModerationAction,
    note: readText(context, req, 'note', note, 2_000),
    ...(expectedStatus != null && { expectedStatus: expectedStatus as CommentStatus }),
  }
}

/** The comments that a `where` in the address means, as Payload's own lists delete; at most 500 at once. */
export const readIds = async (context: PluginContext, req: PayloadRequest): Promise<Id[]> => {
  const where = req.query.where as Where | undefined
  if (!where || Object.keys(where).length === 0)
    return refuse(context, req, 'where', 'idsWrong', { max: maxDecisions })
  const { docs, totalDocs } = await req.payload.find({
    collection: context.slugs.comments as never,
    where,
    depth: 0,
    limit: maxDecisions,
    select: { id: true } as never,
    overrideAccess: false,
    req,
  })
  if (totalDocs > maxDecisions) return refuse(context, req, 'where', 'idsWrong', { max: maxDecisions })
  return docs.map(({ id }) => id as Id)
}

/** A whole number, as addresses write it. */
export const whole = (value: unknown): number | undefined =>
  /^\d{1,9}$/.test(String(value)) ? Number(value) : undefined

/** A page of a thread, from an address or from GraphQL's arguments. @throws ValidationError */
export const readThreadQuery = (
  context: PluginContext,
  req: PayloadRequest,
  { page: askedPage, limit: askedLimit, sort: askedSort }: Record<string, unknown>,
): ThreadQuery => {
  const page = askedPage == null ? 1 : whole(askedPage)
  const limit = askedLimit == null ? 50 : whole(askedLimit)
  const sort = askedSort ?? 'newest'
  if (page === undefined || page < 1) return refuse(context, req, 'page', 'pageWrong')
  if (limit === undefined || limit < 1 || limit > maxThreadLimit)
    return refuse(context, req, 'limit', 'limitWrong', { max: maxThreadLimit })
  if (sort !== 'newest' && sort !== 'oldest')
    return refuse(context, req, 'sort', 'notOption', { options: 'newest, oldest' })
  return { page, limit, sort }
}
