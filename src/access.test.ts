import type { Access, AccessArgs, PayloadRequest, Where } from 'payload'
import { describe, expect, it } from 'vitest'
import {
  accessRules,
  anyOf,
  defaultRoleChecks,
  inUse,
  onlyAutomation,
  published,
  rolesOf,
  when,
  whereVersioned,
} from './access.ts'

type User = { collection?: string; roles?: unknown; _strategy?: string; id?: number } | null
const request = (user: User, versions = false) =>
  ({
    user,
    payload: {
      config: { admin: { user: 'users' } },
      collections: { articles: { config: { versions } } },
    },
  }) as unknown as PayloadRequest
const args = (user: User) => ({ req: request(user) }) as AccessArgs
const staff = (...roles: string[]): User => ({ collection: 'users', id: 7, roles })
const machine: User = { collection: 'users', id: 8, roles: ['automation'], _strategy: 'api-key' }

describe('rolesOf', () => {
  it.each<[string, User, string[]]>([
    ['nobody', null, []],
    ['an editor', staff('editor'), ['editor']],
    ['somebody of two roles', staff('moderator', 'admin'), ['admin', 'moderator']],
    ['somebody without a role', staff(), []],
    ['somebody without roles at all', { collection: 'users' }, []],
    ['roles that are no list', { collection: 'users', roles: 'admin' }, []],
    ['a role that does not exist', staff('owner', 'editor'), ['editor']],
    ['a customer who says so', { collection: 'customers', roles: ['admin'] }, []],
    ['an automation by key', machine, ['automation']],
    ['an automation by password', { ...machine, _strategy: 'local-jwt' }, []],
    ['an editor who is an automation, by password', staff('editor', 'automation'), []],
    ['an editor by key', { ...staff('editor'), _strategy: 'api-key' }, ['editor']],
  ])('of %s', (_, user, roles) => {
    expect(rolesOf(request(user))).toEqual(roles)
  })

  it('are only automation when there is nothing more', () => {
    const only = onlyAutomation(defaultRoleChecks)
    expect(only(request(machine))).toBe(true)
    expect(only(request({ ...machine, roles: ['automation', 'editor'] }))).toBe(false)
    expect(only(request(staff('editor')))).toBe(false)
  })
})

const yes: Access = () => true
const no: Access = () => false
const only =
  (where: Where): Access =>
  async () =>
    where
const own = { origin: { equals: 'automation' } }
const out = { _status: { equals: 'published' } }

describe('anyOf', () => {
  it.each<[string, Access[], boolean | Where]>([
    ['nothing', [], false],
    ['refusals', [no, no], false],
    ['one grant', [no, yes], true],
    ['a grant beside a constraint', [only(own), yes], true],
    ['one constraint', [no, only(own)], own],
    ['two constraints', [only(own), no, only(out)], { or: [own, out] }],
  ])('of %s', async (_, rules, expected) => {
    expect(await anyOf(...rules)(args(null))).toEqual(expected)
  })

  it('asks no further than the first grant', async () => {
    const never: Access = () => {
      throw new Error('asked')
    }
    expect(await anyOf(yes, never)(args(null))).toBe(true)
  })
})

describe('the rules of contract §1', () => {
  const rules = accessRules(defaultRoleChecks)
  const users = {
    anonymous: null,
    automation: machine,
    moderator: staff('moderator'),
    editor: staff('editor'),
    admin: staff('admin'),
  }
  const self = (id: number) => ({ id: { equals: id } })
  const table: Record<string, [keyof typeof rules, (boolean | Where)[]]> = {
    //                                 anonymous automation moderator editor admin
    'only admins': ['admins', [false, false, false, false, true]],
    editors: ['editors', [false, false, false, true, true]],
    'who writes': ['writers', [false, true, false, true, true]],
    'who changes': ['editorsOrOwn', [false, own, false, true, true]],
    'what automations own': ['ownByAutomation', [false, own, false, false, false]],
    'who sees users': ['adminsOrSelf', [false, self(8), self(7), self(7), true]],
    'who opens the admin': ['staff', [false, false, true, true, true]],
  }
  it.each(Object.entries(table))('%s', async (_, [rule, expected]) => {
    const found = await Promise.all(Object.values(users).map((user) => rules[rule](args(user) as never)))
    expect(found).toEqual(expected)
  })

  it('do not know users of another collection', async () => {
    const customer = { collection: 'customers', id: 7, roles: ['admin'] }
    for (const rule of Object.values(rules)) expect(await rule(args(customer) as never)).toBe(false)
  })
})

describe('constraints', () => {
  it('hold only when their condition does', () => {
    const rule = when((req) => req.user !== null, own)
    expect(rule(args(null))).toBe(false)
    expect(rule(args(machine))).toEqual(own)
  })

  it('of readers name status, time and trash', () => {
    const before = Date.now()
    const { and } = published(true) as { and: Where[] }
    expect(and).toEqual([
      out,
      { publishedAt: { less_than_equal: expect.any(String) } },
      { deletedAt: { exists: false } },
    ])
    const [, time] = and as [Where, { publishedAt: { less_than_equal: string } }]
    expect(Date.parse(time.publishedAt.less_than_equal)).toBeGreaterThanOrEqual(before)
    expect((published(false) as { and: Where[] }).and).toHaveLength(2)
    expect(inUse(false)).toEqual([])
  })

  it('on versions hold only where there are some', async () => {
    const rule = whereVersioned('articles', yes)
    expect(await rule({ req: request(null, true) })).toBe(true)
    expect(await rule({ req: request(null, false) })).toBe(false)
    expect(await whereVersioned('unknown', yes)({ req: request(null, true) })).toBe(false)
  })
})
