import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, password } from '../app.ts'
import { client } from '../client.ts'
import { linkIn, type MailServer, mailsTo, startAppWithMail, startMailServer } from './mailServer.ts'

let app: App
let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
  app = await startAppWithMail(server)
})
afterAll(async () => {
  await app.stop()
  await server.stop()
})

it('the mail for a new password leads to the site, whatever address the request came to', async () => {
  const { email } = app.users.editor
  const { status } = await app.as('anonymous').post('/api/users/forgot-password', { email })
  expect(status).toBe(200)
  const [received] = mailsTo(server, email)
  expect(received?.mail.html).toContain('<a href="https://news.example/admin/reset/')
  const token = linkIn(received, '/admin/reset/').split('/').at(-1)

  const next = `${password}, a new one`
  expect((await client(app.url).post('/api/users/reset-password', { token, password: next })).status).toBe(
    200,
  )
  expect((await client(app.url).post('/api/users/login', { email, password: next })).status).toBe(200)
})
