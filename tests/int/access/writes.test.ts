import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, actors, startApp } from '../app.ts'
import { type Collection, collections, type Target } from './targets.ts'
import { create, type Operation, operations } from './writes.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const refusals = [401, 403, 404]

/** A document for each refused attempt would be the same again: nothing changes it. */
const untouched = new Map<string, Promise<Target>>()
const targetOf = ({ name, prepare }: Operation, collection: Collection, mayChange: boolean) => {
  if (mayChange) return prepare(app.payload, collection)
  const key = `${name} ${collection}`
  const target = untouched.get(key) ?? prepare(app.payload, collection)
  untouched.set(key, target)
  return target
}

describe.each(actors)('%s', (actor) => {
  for (const operation of operations) {
    const { name, allowed, collections, happened, rest, graphql } = operation
    const may = allowed.includes(actor)
    describe(`${may ? '' : 'not '}${name}`, () => {
      describe.each(collections)('%s', (collection) => {
        it('by REST', async () => {
          const target = await targetOf(operation, collection, may)
          const answer = await rest(app.as(actor), target)
          expect(await happened(app.payload, target), answer.text).toBe(may)
          // A bulk change that reaches nothing is no error.
          if (may) expect(answer.status).toBe(200)
          else if (!name.includes('by filter')) expect(refusals).toContain(answer.status)
        })
        if (!graphql) return
        it('by GraphQL', async () => {
          const target = await targetOf(operation, collection, may)
          const answer = await graphql(app.as(actor), target)
          expect(await happened(app.payload, target), answer.text).toBe(may)
          expect(answer.text.includes('"errors"'), answer.text).toBe(!may)
          if (!may) expect(answer.text).toMatch(/"statusCode":(401|403|404)\b/)
        })
      })
    })
  }

  const mayCreate = create.allowed.includes(actor)
  describe(mayCreate ? 'creates' : 'does not create', () => {
    it.each(collections)('%s by REST', async (collection) => {
      const text = `REST ${actor}`
      const answer = await create.rest(app.as(actor), collection, text)
      expect(answer.status, answer.text).toBe(mayCreate ? 201 : 403)
      const made = await create.made(app.payload, collection, text)
      expect(made.map(({ origin }) => origin)).toEqual(
        mayCreate ? [actor === 'automation' ? 'automation' : 'editor'] : [],
      )
    })
    it.each(collections.filter((each) => each !== 'media'))('%s by GraphQL', async (collection) => {
      const text = `GraphQL ${actor}`
      const answer = await create.graphql(app.as(actor), collection, text)
      expect(answer.text.includes('"errors"'), answer.text).toBe(!mayCreate)
      const made = await create.made(app.payload, collection, text)
      expect(made.map(({ origin }) => origin)).toEqual(
        mayCreate ? [actor === 'automation' ? 'automation' : 'editor'] : [],
      )
    })
  })
})
