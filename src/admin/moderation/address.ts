import type { QueueQuery } from '../../moderation/queue/types.ts'

/** What the queue shows, as its address says it: without the place on which a page begins. */
export type Asked = Pick<QueueQuery, 'article' | 'in' | 'person' | 'sort' | 'status' | 'word'>

/** The order without being asked for one: what has waited longest first, what was decided about last first. */
const usualOrder = (status: Asked['status']) => (status === 'pending' ? 'oldest' : 'newest')

/** The parameters of an address, what is usual left out. */
export const parametersOf = ({ article, in: place, person, sort, status, word }: Asked): URLSearchParams => {
  const parameters = new URLSearchParams()
  if (status !== 'pending') parameters.set('status', status)
  if (sort !== usualOrder(status)) parameters.set('sort', sort)
  if (article !== undefined) parameters.set('article', String(article))
  if (person !== undefined) parameters.set('person', String(person))
  if (word) parameters.set('word', word)
  if (word && place !== 'comment') parameters.set('in', place)
  return parameters
}

/** Another tab in its usual order, with the same filter. */
export const inTab = (asked: Asked, status: Asked['status']): Asked => ({
  ...asked,
  status,
  sort: usualOrder(status),
})

/** @param path of the view */
export const addressOf = (path: string, asked: Asked): string => {
  const parameters = parametersOf(asked).toString()
  return parameters ? `${path}?${parameters}` : path
}
