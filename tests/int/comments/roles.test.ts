import { afterAll, beforeAll } from 'vitest'
import { type App, actors, startApp } from '../app.ts'
import {
  checkTable,
  counts,
  first,
  moderators,
  nobody,
  type Operation,
  reads,
  shows,
  staff,
} from './roleTable.ts'
import { commentData, makeArticle } from './world.ts'

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

/** Contract §1, column comments. */
const operations: Operation[] = [
  reads('reads a comment that waits', staff, 'comments', ['Comment', 'Comments'], 'pending'),
  reads('reads an approved comment', actors, 'comments', ['Comment', 'Comments'], 'approved'),
  counts(staff, 'comments', 'countComments', 'pending'),
  {
    name: 'writes a comment',
    allowed: actors,
    ways: {
      REST: (client) => client.post('/api/comments', commentData(article)),
      GraphQL: (client) =>
        client.graphql(
          'mutation ($data: CommentSubmissionInput!) { createComment(data: $data) { id bodyHtml } }',
          { data: commentData(article) },
        ),
    },
    happened: (_, { text }) => /"bodyHtml":"<p>Ein Gedanke/.test(text),
  },
  {
    name: 'edits a text',
    allowed: moderators,
    ways: {
      REST: (client, { approved }) => client.patch(`/api/comments/${approved}`, { body: changedText }),
      GraphQL: (client, { approved }) =>
        client.graphql(
          `mutation { updateComment(id: ${approved}, data: { body: "${changedText}" }) { id } }`,
        ),
    },
    happened: async ({ approved }) => (await comment(approved)).body === changedText,
  },
  {
    name: 'decides',
    allowed: moderators,
    ways: {
      'all at once': (client, { pending }) =>
        client.post('/api/comments/moderate', { ids: [pending], action: 'approve' }),
      'the edit view': (client, { pending }) =>
        client.patch(`/api/comments/${pending}`, { status: 'approved' }),
      GraphQL: (client, { pending }) =>
        client.graphql(
          `mutation { moderateComments(ids: [${pending}], action: approve) { counts { pending } } }`,
        ),
      'an update in GraphQL': (client, { pending }) =>
        client.graphql(`mutation { updateComment(id: ${pending}, data: { status: approved }) { id } }`),
    },
    happened: async ({ pending }) => (await comment(pending)).status === 'approved',
  },
  {
    name: 'edits by filter',
    allowed: nobody,
    ways: {
      REST: (client, { approved }) =>
        client.patch(`/api/comments?where[id][equals]=${approved}`, { body: changedText, status: 'spam' }),
    },
    happened: async ({ approved }) => (await comment(approved)).body === changedText,
  },
  {
    name: 'removes',
    allowed: moderators,
    ways: {
      REST: (client, { approved }) => client.delete(`/api/comments/${approved}`),
      'by filter': (client, { approved }) => client.delete(`/api/comments?where[id][equals]=${approved}`),
      GraphQL: (client, { approved }) => client.graphql(`mutation { deleteComment(id: ${approved}) { id } }`),
    },
    happened: async ({ approved }) => (await comment(approved)).removed_at !== null,
  },
  {
    name: 'duplicates a comment',
    allowed: nobody,
    ways: { REST: (client, { approved }) => client.post(`/api/comments/${approved}/duplicate`, {}) },
    happened: (_, { status }) => status < 300,
  },
  {
    name: 'sees the counts',
    allowed: moderators,
    ways: { REST: (client) => client.get('/api/comments/counts') },
    happened: shows(/"spam":\d/),
  },
]

checkTable(operations, () => ({ app, article }))
