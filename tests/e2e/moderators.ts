import { randomInt, randomUUID } from 'node:crypto'
import { type APIRequestContext, type Page, request as requests } from '@playwright/test'
import { expect, firstUser, logIn } from './site.ts'

const { password } = firstUser

export interface Sent {
  body: string
  email: string
  id: number
}

/** A comment of a reader in a network of their own, since networks may say only so much at a time. */
export const send = async (baseURL: string | undefined, overrides: object = {}): Promise<Sent> => {
  const reader = await requests.newContext({
    baseURL,
    extraHTTPHeaders: {
      'X-Forwarded-For': `100.${randomInt(64, 128)}.${randomInt(256)}.${randomInt(1, 255)}`,
    },
  })
  const { id: article } = await (
    await reader.get('/api/articles/by-slug/faehrmann-jolle-test?locale=de')
  ).json()
  const data = {
    article,
    authorName: 'Lea Leserin',
    authorEmail: `lea-${randomUUID()}@example.org`,
    body: `Ein Gedanke ${randomUUID()}`,
    ...overrides,
  }
  const answer = await reader.post('/api/comments', { data })
  expect(answer.status()).toBe(201)
  const { doc } = await answer.json()
  await reader.dispose()
  return { body: data.body, email: data.authorEmail, id: doc.id }
}

/** A new user of the admin panel. @returns the e-mail */
export const makeUser = async (request: APIRequestContext, role: 'editor' | 'moderator'): Promise<string> => {
  const email = `${role}-${randomUUID()}@example.com`
  const headers = await logIn(request)
  const answer = await request.post('/api/users', { headers, data: { email, password, roles: [role] } })
  expect(answer.status()).toBe(201)
  return email
}

/** Logs in as people do; scripts that a comment brings along would open dialogs. */
export const enter = async (page: Page, email: string) => {
  page.on('dialog', (dialog) => {
    throw new Error(`A dialog opened: ${dialog.message()}`)
  })
  await page.goto('/admin/login')
  await page.fill('#field-email', email)
  await page.fill('#field-password', password)
  await page.getByRole('button', { name: 'Login' }).click()
  await expect(page).toHaveURL(/\/admin\/?$/)
}

/** What has become of comments, as an admin is told. */
export const statusesOf = async (request: APIRequestContext, comments: Sent[]): Promise<string[]> => {
  const headers = await logIn(request)
  const answers = await Promise.all(comments.map(({ id }) => request.get(`/api/comments/${id}`, { headers })))
  return Promise.all(answers.map(async (answer) => (await answer.json()).status))
}

export const countsOf = async (request: APIRequestContext): Promise<Record<string, number>> =>
  (await request.get('/api/comments/counts', { headers: await logIn(request) })).json()
