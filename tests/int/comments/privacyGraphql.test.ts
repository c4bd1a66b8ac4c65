import type { GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, type App, startApp } from '../app.ts'
import { leaksByGraphQLFilters, leaksByGraphQLSorting, leaksByQueries, schemaOf } from './privacy/graphql.ts'
import { pathsOf } from './privacy/paths.ts'
import { plantSecrets, type Secrets } from './privacy/secrets.ts'

let app: App
let secrets: Secrets
let schema: GraphQLSchema
beforeAll(async () => {
  app = await startApp()
  secrets = await plantSecrets(app)
  schema = await schemaOf(app)
  app.payload.logger.level = 'silent'
})
afterAll(() => app?.stop())

const kept: Actor[] = ['anonymous', 'editor']

describe.each(kept)('over GraphQL, %s learns nothing about people', (actor) => {
  it('by any query, four levels down', async () => {
    const { fields, leaks } = await leaksByQueries(schema, app.as(actor), secrets)
    expect(leaks).toEqual([])
    expect(fields).toBeGreaterThan(500)
  }, 120_000)

  it('by any filter', async () => {
    const { answered, leaks } = await leaksByGraphQLFilters(schema, app.as(actor), secrets)
    expect(leaks).toEqual([])
    expect(answered).toBeGreaterThan(50)
  }, 120_000)

  it('by sorting by any private field', async () => {
    const isPrivate = (owner?: string) =>
      owner === undefined || /^(commenters|moderation-events)$/.test(owner)
    // What everything has, and may be sorted by.
    const isCommon = (path: string) => path === 'createdAt' || path === 'updatedAt'
    const paths = ['moderation-events', 'commenters']
      .flatMap((slug) => pathsOf(app.payload, slug, 1))
      .flatMap(({ owner, path }) => (isPrivate(owner) && !isCommon(path) ? [path] : []))
    const { asked, leaks } = await leaksByGraphQLSorting(schema, app.as(actor), [...new Set(paths)])
    expect(leaks).toEqual([])
    expect(asked).toBeGreaterThan(100)
  }, 120_000)
})

it('there are no mutations about people and events but those that the table of roles tries', () => {
  const names = Object.keys(schema.getMutationType()?.getFields() ?? {})
  expect(names.filter((name) => /commenter|moderationevent|person|people/i.test(name)).sort()).toEqual([
    'createCommenter',
    'createModerationEvent',
    'deleteCommenter',
    'deleteModerationEvent',
    'updateCommenter',
    'updateModerationEvent',
  ])
})

describe('what is kept from others', () => {
  it('is there for a moderator, but for the address, which is nowhere', async () => {
    const { leaks } = await leaksByQueries(schema, app.as('moderator'), secrets)
    const seen = secrets.texts.filter((text) => leaks.some((leak) => leak.endsWith(`: ${text}`)))
    expect(seen).toEqual(secrets.texts.filter((text) => text !== '127.0.0.1'))
  })

  it('is found and sorted by a moderator', async () => {
    const { leaks } = await leaksByGraphQLFilters(schema, app.as('moderator'), secrets)
    for (const field of ['email', 'userAgent', 'ipHash', 'note'])
      expect(
        leaks.some((leak) => leak.includes(`{ ${field}:`)),
        field,
      ).toBe(true)
    const sorted = await leaksByGraphQLSorting(schema, app.as('moderator'), ['email', 'commenter.email'])
    expect(sorted.leaks).toEqual([
      'Commenters is sorted by email',
      'ModerationEvents is sorted by commenter.email',
    ])
  })
})
