import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect } from 'vitest'
import { type App, startApp } from '../app.ts'
import { admins, checkTable, counts, first, moderators, nobody, type Operation, reads } from './roleTable.ts'
import { makeArticle, sql } from './world.ts'

let app: App
let article: number
beforeAll(async () => {
  app = await startApp()
  article = await makeArticle(app.payload)
  app.payload.logger.level = 'silent'
})
afterAll(() => app?.stop())

const comment = (id: number) => first(app, 'SELECT * FROM comments WHERE id = $1', id)

const changedText = 'Von anderer Hand'

/** Contract §1, column commenters and moderation-events. */
const operations: Operation[] = [
  reads('reads a person', moderators, 'commenters', ['Commenter', 'Commenters'], 'commenter'),
  reads('reads an event', moderators, 'moderation-events', ['ModerationEvent', 'ModerationEvents'], 'event'),
  counts(moderators, 'commenters', 'countCommenters', 'commenter'),
  counts(moderators, 'moderation-events', 'countModerationEvents', 'event'),
  {
    name: 'bans a person',
    allowed: admins,
    ways: {
      REST: (client, { commenter }) =>
        client.patch(`/api/commenters/${commenter}`, { bannedAt: new Date().toISOString() }),
      GraphQL: (client, { commenter }) =>
        client.graphql(
          `mutation { updateCommenter(id: ${commenter}, data: { bannedAt: "${new Date().toISOString()}" }) { id } }`,
        ),
    },
    happened: async ({ commenter }) =>
      Boolean((await first(app, 'SELECT banned_at FROM commenters WHERE id = $1', commenter)).banned_at),
  },
  {
    name: 'changes what the server keeps of a person',
    allowed: nobody,
    ways: {
      REST: (client, { commenter }) =>
        client.patch(`/api/commenters/${commenter}`, {
          email: 'neu@example.org',
          names: ['Neu'],
          approvedCount: 99,
          rejectedCount: 99,
          verifiedAt: new Date().toISOString(),
        }),
    },
    happened: async ({ commenter }) => {
      const person = await first(app, 'SELECT * FROM commenters WHERE id = $1', commenter)
      return (
        person.email === 'neu@example.org' || person.approved_count !== '1' || person.verified_at !== null
      )
    },
  },
  {
    name: 'makes a person',
    allowed: admins,
    ways: {
      REST: (client) => client.post('/api/commenters', { email: `Neu-${randomUUID()}@Example.org` }),
      GraphQL: (client) =>
        client.graphql(
          `mutation { createCommenter(data: { email: "Neu-${randomUUID()}@Example.org" }) { id email } }`,
        ),
    },
    happened: (_, { text }) => /"email":"neu-[^"]*@example\.org"/.test(text),
  },
  {
    name: 'deletes a person',
    allowed: admins,
    ways: {
      REST: (client, { commenter }) => client.delete(`/api/commenters/${commenter}`),
      'by filter': (client, { commenter }) => client.delete(`/api/commenters?where[id][equals]=${commenter}`),
      GraphQL: (client, { commenter }) =>
        client.graphql(`mutation { deleteCommenter(id: ${commenter}) { id } }`),
    },
    happened: async ({ approved, commenter }) => {
      const isGone = !(await first(app, 'SELECT id FROM commenters WHERE id = $1', commenter)).id
      // With what their comments say of them.
      expect((await comment(approved)).author_name).toBe(isGone ? 'Anonymous' : 'Lea Leserin')
      return isGone
    },
  },
  {
    name: 'writes an event',
    allowed: nobody,
    ways: {
      REST: (client, { pending }) =>
        client.post('/api/moderation-events', {
          comment: pending,
          event: 'approved',
          at: new Date().toISOString(),
        }),
      GraphQL: (client, { pending }) =>
        client.graphql(
          `mutation { createModerationEvent(data: { comment: ${pending}, event: approved, at: "2026-01-01T00:00:00Z" }) { id } }`,
        ),
    },
    happened: async ({ pending }) =>
      (await sql(app, 'SELECT id FROM moderation_events WHERE comment_id = $1', [pending])).length > 1,
  },
  {
    name: 'changes or deletes an event',
    allowed: nobody,
    ways: {
      update: (client, { event }) => client.patch(`/api/moderation-events/${event}`, { note: changedText }),
      'update by filter': (client, { event }) =>
        client.patch(`/api/moderation-events?where[id][equals]=${event}`, { note: changedText }),
      delete: (client, { event }) => client.delete(`/api/moderation-events/${event}`),
      'delete by filter': (client, { event }) =>
        client.delete(`/api/moderation-events?where[id][equals]=${event}`),
      'GraphQL update': (client, { event }) =>
        client.graphql(
          `mutation { updateModerationEvent(id: ${event}, data: { note: "${changedText}" }) { id } }`,
        ),
      'GraphQL delete': (client, { event }) =>
        client.graphql(`mutation { deleteModerationEvent(id: ${event}) { id } }`),
    },
    happened: async ({ event }) =>
      (await first(app, 'SELECT note FROM moderation_events WHERE id = $1', event)).note !== null,
  },
]

checkTable(operations, () => ({ app, article }))
