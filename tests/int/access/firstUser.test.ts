import { expect, it } from 'vitest'
import { password, serve } from '../app.ts'
import { client } from '../client.ts'

it('registers the first user as admin, whatever roles it asks for, and nobody after', async () => {
  const { stop, url } = await serve()
  const anonymous = client(url)
  const register = (email: string) =>
    anonymous.post<{ user: { roles: string[] }; token: string }>('/api/users/first-register', {
      email,
      password,
      roles: ['moderator'],
    })
  const first = await register('first@example.com')
  expect(first.status).toBe(200)
  const me = await client(url, { Authorization: `JWT ${first.body.token}` }).get<{
    user: { roles: string[] }
  }>('/api/users/me')
  expect(me.body.user.roles).toEqual(['admin'])
  expect((await register('second@example.com')).status).toBe(403)
  expect((await anonymous.post('/api/users', { email: 'third@example.com', password })).status).toBe(403)
  await stop()
})
