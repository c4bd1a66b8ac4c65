import { expect } from 'vitest'
import type { CommentThreadDoc } from '../../../src/index.ts'
import type { App } from '../app.ts'
import type { Doc } from '../client.ts'

/** What comments of a published article must do in every host: from the first one to the end of the article. */
export const takesComments = async (app: App, article: number): Promise<void> => {
  const anonymous = app.as('anonymous')
  const moderator = app.as('moderator')
  const threadOf = async () =>
    (await anonymous.get<CommentThreadDoc>(`/api/articles/${article}/comments?sort=oldest`)).body
  const write = async (body: string, parent?: number) => {
    const sent = await anonymous.post('/api/comments', {
      article: article,
      parent,
      authorName: 'Lea Leserin',
      authorEmail: 'lea@example.org',
      body,
    })
    expect(sent.status, sent.text).toBe(201)
    return sent.body.doc.id
  }
  const decide = async (ids: number[], action: string) =>
    (
      await moderator.post<{ counts: object; results: object[] }>('/api/comments/moderate', {
        ids,
        action,
      })
    ).body

  const top = await write('Ein Gedanke')
  expect(await threadOf()).toMatchObject({ docs: [], totalDocs: 0, totalThreads: 0 })
  const decided = await decide([top], 'approve')
  expect(decided.results).toEqual([{ id: top, status: 'approved', changed: true }])
  const reply = await write('Eine Antwort', top)
  const both = await Promise.all([1, 2, 3].map(() => decide([reply, top], 'approve')))
  expect(
    both.flatMap(({ results }) => results).filter((each) => (each as { changed: boolean }).changed),
  ).toEqual([{ id: reply, status: 'approved', changed: true }])
  expect(await threadOf()).toMatchObject({
    totalDocs: 2,
    totalThreads: 1,
    docs: [{ body: 'Ein Gedanke', replies: [{ body: 'Eine Antwort' }] }],
  })
  const again = {
    article: article,
    authorName: 'Lea',
    authorEmail: 'lea@example.org',
    body: 'Ein Gedanke',
  }
  expect((await anonymous.post('/api/comments', again)).status).toBe(409)

  await app
    .as('editor')
    .patch(`/api/articles/${article}`, { excerpt: 'Noch einmal gespeichert.', _status: 'published' })
  expect((await anonymous.get<Doc>(`/api/articles/${article}`)).body.commentCount).toBe(2)
  expect((await moderator.patch(`/api/comments/${top}`, { body: 'Geändert' })).status).toBe(200)
  expect((await moderator.post('/api/commenters/erase', { email: 'lea@example.org' })).body).toEqual({
    erased: 2,
  })
  expect((await moderator.delete(`/api/comments/${top}`)).status).toBe(200)
  expect(await threadOf()).toMatchObject({
    totalDocs: 1,
    docs: [{ isRemoved: true, body: '', replies: [{ authorName: 'Anonymous', body: 'Eine Antwort' }] }],
  })
  const { body } = await anonymous.get(`/api/comments?where[article][equals]=${article}&depth=1`)
  expect(body.docs).toMatchObject([{ id: reply, article: { id: article } }])
  expect((await app.as('editor').delete(`/api/articles/${article}`)).status).toBe(200)
  expect((await moderator.get('/api/comments')).body.totalDocs).toBe(0)
}
