import { describe, expect, it } from 'vitest'
import { type Actor, type App, actors } from '../app.ts'
import type { Answer, Client } from '../client.ts'
import { forgetFloods, makeApproved, makePending, sql } from './world.ts'

/** What somebody works on, new for each attempt. */
export interface Target {
  approved: number
  pending: number
  commenter: number
  event: number
}

const newTarget = async (app: App, article: number): Promise<Target> => {
  const approved = (await makeApproved(app, article)).id
  const pending = (await makePending(app, article)).id
  const [event] = await sql<{ id: number; commenter_id: number }>(
    app,
    `SELECT id, commenter_id FROM moderation_events WHERE comment_id = $1 AND event = 'submitted'`,
    [approved],
  )
  return { approved, pending, commenter: event?.commenter_id ?? 0, event: event?.id ?? 0 }
}

/** A row as it is stored; empty when it is gone. */
export const first = async (app: App, query: string, id: number): Promise<Record<string, unknown>> =>
  (await sql(app, query, [id]))[0] ?? {}

/** Something that somebody tries. */
export interface Operation {
  name: string
  /** Contract §1. */
  allowed: readonly Actor[]
  /** Whether it changes nothing, even where it is allowed. */
  isRead?: boolean
  /** One way each. */
  ways: Record<string, (client: Client, target: Target) => Promise<Answer<unknown>>>
  /** Whether what was asked for has come about, seen in the answer or in the database. */
  happened: (target: Target, answer: Answer<unknown>) => Promise<boolean> | boolean
}

export const moderators: Actor[] = ['moderator', 'admin']
export const staff: Actor[] = ['moderator', 'editor', 'admin']
export const admins: Actor[] = ['admin']
export const nobody: Actor[] = []

export const shows =
  (pattern: RegExp) =>
  (_: Target, { status, text }: Answer<unknown>) =>
    status === 200 && pattern.test(text)

export const reads = (
  name: string,
  allowed: readonly Actor[],
  slug: string,
  names: [string, string],
  id: keyof Target,
): Operation => ({
  name,
  allowed,
  isRead: true,
  ways: {
    list: (client, target) => client.get(`/api/${slug}?where[id][equals]=${target[id]}&depth=0`),
    'list of everything': (client) =>
      client.get(`/api/${slug}?limit=0&pagination=false&draft=true&trash=true&depth=0`),
    'by id': (client, target) => client.get(`/api/${slug}/${target[id]}?depth=0`),
    'by id, draft and trash': (client, target) =>
      client.get(`/api/${slug}/${target[id]}?draft=true&trash=true`),
    'GraphQL list': (client, target) =>
      client.graphql(`{ ${names[1]}(where: { id: { equals: ${target[id]} } }) { docs { id } } }`),
    'GraphQL by id': (client, target) => client.graphql(`{ ${names[0]}(id: ${target[id]}) { id } }`),
  },
  happened: (target, { status, text }) => status === 200 && new RegExp(`"id":${target[id]}\\b`).test(text),
})

export const counts = (
  allowed: readonly Actor[],
  slug: string,
  graphql: string,
  id: keyof Target,
): Operation => ({
  name: `counts ${slug}`,
  allowed,
  isRead: true,
  ways: {
    REST: (client, target) => client.get(`/api/${slug}/count?where[id][equals]=${target[id]}`),
    GraphQL: (client, target) =>
      client.graphql(`{ ${graphql}(where: { id: { equals: ${target[id]} } }) { totalDocs } }`),
  },
  happened: shows(/"totalDocs":1\b/),
})

/** Tries every operation in each way as everybody. */
export const checkTable = (
  operations: readonly Operation[],
  world: () => { app: App; article: number },
): void => {
  describe.each(operations)('$name', ({ allowed, happened, isRead, ways }) => {
    // What nobody changes need not be made anew.
    let untouched: Promise<Target> | undefined
    const cases = actors.flatMap((actor) =>
      Object.keys(ways).map((way) => [actor, way, allowed.includes(actor)] as const),
    )
    it.each(cases)('%s by %s: %s', async (actor, way, may) => {
      const { app, article } = world()
      untouched ??= newTarget(app, article)
      const target = await (may && !isRead ? newTarget(app, article) : untouched)
      await forgetFloods(app)
      const answer = await ways[way]?.(app.as(actor), target)
      if (!answer) throw new Error('There is no such way.')
      expect(await happened(target, answer), answer.text).toBe(may)
      expect(answer.status, answer.text).toBeLessThan(500)
    })
  })
}
