import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, type App, actors, password, startApp, tokenOf } from '../app.ts'
import { client } from '../client.ts'

let app: App
let other: number
beforeAll(async () => {
  app = await startApp()
  const user = await app.payload.create({
    collection: 'users',
    data: { email: 'other@example.com', password, roles: ['editor'] } as never,
  })
  other = user.id as number
})
afterAll(() => app.stop())

const refused = [401, 403, 404]
const idOf = (name: Actor) => (name === 'anonymous' ? undefined : app.users[name].id)
const stored = async (id: number) =>
  (await app.payload.findByID({ collection: 'users', id, disableErrors: true })) as unknown as {
    email: string
    roles: string[]
  } | null

describe.each(actors)('users, for %s', (name) => {
  const isAdmin = name === 'admin'

  it('are listed and counted: all for admins, oneself for others', async () => {
    const list = await app.as(name).get('/api/users?limit=0&depth=0')
    const count = await app.as(name).get('/api/users/count')
    const graphql = await app
      .as(name)
      .graphql<{ Users: { docs: { email: string }[] } | null }>('{ Users(limit: 100) { docs { email } } }')
    const seen = graphql.body.data?.Users?.docs.map(({ email }) => email)
    if (name === 'anonymous') {
      expect(list.status).toBe(403)
      expect(count.status).toBe(403)
      expect(seen).toBeUndefined()
      expect(graphql.text).not.toContain('@')
    } else {
      const expected = isAdmin ? (await app.payload.count({ collection: 'users' })).totalDocs : 1
      expect(list.body.totalDocs).toBe(expected)
      expect(count.body.totalDocs).toBe(expected)
      expect(seen).toHaveLength(expected)
      if (!isAdmin) expect(seen).toEqual([app.users[name].email])
    }
  })

  it('are not found by filters or sorting', async () => {
    const { body } = await app
      .as(name)
      .get('/api/users?where[or][0][email][like]=other&where[or][1][id][exists]=true&sort=-email')
    expect((body.docs ?? []).some(({ email }) => email === 'other@example.com')).toBe(isAdmin)
  })

  it('are read one by one', async () => {
    const { status } = await app.as(name).get(`/api/users/${other}`)
    if (isAdmin) expect(status).toBe(200)
    else expect(refused).toContain(status)
    const graphql = await app.as(name).graphql(`{ User(id: ${other}) { email } }`)
    expect(graphql.text.includes('other@example.com')).toBe(isAdmin)
  })

  it('are made by admins', async () => {
    const data = { email: `made-by-${name}@example.com`, password, roles: ['editor'] }
    const { status, body } = await app.as(name).post('/api/users', data)
    expect(status).toBe(isAdmin ? 201 : 403)
    expect(body.doc?.roles).toEqual(isAdmin ? ['editor'] : undefined)
    const graphql = await app
      .as(name)
      .graphql('mutation ($data: mutationUserInput!) { createUser(data: $data) { id } }', {
        data: { ...data, email: `graphql-${name}@example.com` },
      })
    expect(graphql.text.includes('"errors"')).toBe(!isAdmin)
  })

  it('are changed and deleted by admins', async () => {
    const changed = await app.as(name).patch(`/api/users/${other}`, { roles: ['editor', 'moderator'] })
    const many = await app.as(name).patch('/api/users?where[id][exists]=true', { roles: ['admin'] })
    if (!isAdmin) {
      expect(refused).toContain(changed.status)
      expect((await stored(other))?.roles).toEqual(['editor'])
      expect(many.text).not.toContain('other@example.com')
      expect(refused).toContain((await app.as(name).delete(`/api/users/${other}`)).status)
      await app.as(name).delete('/api/users?where[id][exists]=true')
      await app.as(name).graphql(`mutation { deleteUser(id: ${other}) { id } }`)
      await app.as(name).graphql(`mutation { updateUser(id: ${other}, data: { roles: [admin] }) { id } }`)
      expect((await stored(other))?.roles).toEqual(['editor'])
    } else {
      expect((await stored(other))?.roles).toEqual(['admin'])
    }
    await restoreRoles()
  })

  if (name === 'anonymous') return

  it('do not give roles to themselves', async () => {
    const id = idOf(name) ?? 0
    const wanted = ['admin', 'editor', 'moderator']
    const rest = await app.as(name).patch(`/api/users/${id}`, { roles: wanted })
    expect(rest.status).toBe(200)
    expect((await stored(id))?.roles).toEqual(isAdmin ? wanted : [name])
    await restoreRoles()
    await app
      .as(name)
      .graphql(`mutation { updateUser(id: ${id}, data: { roles: [admin, editor, moderator] }) { id } }`)
    expect((await stored(id))?.roles).toEqual(isAdmin ? wanted : [name])
    await restoreRoles()
  })

  it('are not deleted or unlocked but by admins', async () => {
    if (isAdmin) {
      expect((await app.as(name).post('/api/users/unlock', { email: 'other@example.com' })).status).toBe(200)
      return
    }
    expect(refused).toContain((await app.as(name).delete(`/api/users/${idOf(name)}`)).status)
    expect(await stored(idOf(name) ?? 0)).not.toBeNull()
    expect((await app.as(name).post('/api/users/unlock', { email: 'other@example.com' })).status).toBe(403)
  })

  it('change their own address', async () => {
    const { email } = app.users[name]
    const { status } = await app.as(name).patch(`/api/users/${idOf(name)}`, { email: `new-${email}` })
    expect(status).toBe(200)
    await app.as(name).patch(`/api/users/${idOf(name)}`, { email })
  })
})

const restoreRoles = async () => {
  for (const role of actors) {
    if (role !== 'anonymous') await setRoles(app.users[role].id, [role])
  }
  await setRoles(other, ['editor'])
}
const setRoles = (id: number, roles: string[]) =>
  app.payload.update({ collection: 'users', id, data: { roles } as never })

describe('the first user', () => {
  it('is not registered twice', async () => {
    const { status, body } = await app
      .as('anonymous')
      .post('/api/users/first-register', { email: 'intruder@example.com', password, roles: ['admin'] })
    expect(status).toBe(403)
    expect(body.errors).toHaveLength(1)
  })
})

describe('an automation', () => {
  it('does not log in with a password, neither in REST nor in GraphQL', async () => {
    const { email } = app.users.automation
    const rest = await app.as('anonymous').post('/api/users/login', { email, password })
    expect(rest.status).toBe(403)
    expect(rest.text).not.toContain('token')
    const graphql = await app
      .as('anonymous')
      .graphql(`mutation { loginUser(email: "${email}", password: "${password}") { token } }`)
    expect(graphql.text).toContain('"errors"')
    expect(graphql.text).not.toContain('"token":"')
  })

  it('has no rights by a token from before it became one', async () => {
    await setRoles(other, ['editor'])
    const token = await tokenOf(app.url, 'other@example.com')
    const former = client(app.url, { Authorization: `JWT ${token}` })
    expect((await former.post('/api/topics', { name: 'Als Redakteurin' })).status).toBe(201)
    await setRoles(other, ['automation'])
    expect((await former.post('/api/topics', { name: 'Als Automat' })).status).toBe(403)
    expect((await former.get('/api/articles/versions')).status).toBe(403)
    await setRoles(other, ['editor'])
  })

  it('has no rights by a key that is wrong or switched off', async () => {
    const wrong = client(app.url, { Authorization: 'users API-Key 00000000-0000-4000-8000-000000000000' })
    expect((await wrong.post('/api/topics', { name: 'Falsch' })).status).toBe(403)
    const apiKey = 'c0ffee00-0000-4000-8000-0000000000ff'
    const { id } = await app.payload.create({
      collection: 'users',
      data: {
        email: 'second-machine@example.com',
        password,
        roles: ['automation'],
        enableAPIKey: true,
        apiKey,
      } as never,
    })
    const machine = client(app.url, { Authorization: `users API-Key ${apiKey}` })
    expect((await machine.post('/api/topics', { name: 'An' })).status).toBe(201)
    await app.payload.update({ collection: 'users', id, data: { enableAPIKey: false } as never })
    expect((await machine.post('/api/topics', { name: 'Aus' })).status).toBe(403)
  })
})
