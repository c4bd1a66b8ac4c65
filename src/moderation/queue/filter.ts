import { Forbidden, type PayloadRequest, type Where } from 'payload'
import type { ModerationEventRow } from '../../../collections/ModerationEvents/types.ts'
import type { PluginContext } from '../../options.ts'
import { findReadable } from '../history.ts'
import type { QueueFilter } from './types.ts'

type Id = number | string

/** More articles, people, or comments of people than these are not looked through. */
const most = { found: 100, written: 1000 }

/** Documents in one of whose fields a word stands. */
const idsWith = async (
  req: PayloadRequest,
  collection: string,
  field: string,
  word: string,
): Promise<Id[]> => {
  const { docs } = await findReadable<{ id: Id }>(req, collection, {
    where: { [field]: { like: word } },
    sort: ['-updatedAt'],
    limit: most.found,
    select: { id: true },
    pagination: false,
  })
  return docs.map(({ id }) => id)
}

/** What people have written lately, through the `submitted` events: nothing public leads from a comment to a person. */
const writtenBy = async (
  { slugs }: PluginContext,
  req: PayloadRequest,
  people: readonly Id[],
): Promise<Id[]> => {
  const { docs } = await findReadable<ModerationEventRow>(req, slugs.moderationEvents, {
    where: { and: [{ commenter: { in: [...people] } }, { event: { equals: 'submitted' } }] },
    sort: ['-at', '-id'],
    limit: most.written,
    select: { comment: true },
    pagination: false,
  })
  return docs.flatMap(({ comment }) => comment ?? [])
}

const wordFilter = async (
  context: PluginContext,
  req: PayloadRequest,
  word: string,
  place: QueueFilter['in'],
): Promise<Where> => {
  const { slugs } = context
  if (place === 'article') return { article: { in: await idsWith(req, slugs.articles, 'title', word) } }
  if (place === 'person') {
    const people = await idsWith(req, slugs.commenters, 'email', word)
    return { id: { in: people.length > 0 ? await writtenBy(context, req, people) : [] } }
  }
  return { or: [{ body: { like: word } }, { authorName: { like: word } }] }
}

/**
 * The conditions on comments that a filter means, in at most three queries.
 * @throws Forbidden for editors who ask by person
 */
export const filterOf = async (
  context: PluginContext,
  req: PayloadRequest,
  { article, in: place, person, word }: QueueFilter,
): Promise<Where[]> => {
  const { is } = context
  const asksForPeople = person !== undefined || (word !== undefined && place === 'person')
  if (asksForPeople && !is.moderator(req) && !is.admin(req)) throw new Forbidden(req.t)
  return [
    ...(article === undefined ? [] : [{ article: { equals: article } }]),
    ...(person === undefined ? [] : [{ id: { in: await writtenBy(context, req, [person]) } }]),
    ...(word === undefined ? [] : [await wordFilter(context, req, word, place)]),
  ]
}
