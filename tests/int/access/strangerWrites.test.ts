import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proofs, startWithCustomers } from './customers.ts'
import { collections } from './targets.ts'
import { create, operations } from './writes.ts'

let app: Awaited<ReturnType<typeof startWithCustomers>>
beforeAll(async () => {
  app = await startWithCustomers()
})
afterAll(() => app.stop())

const everyOperation = operations.flatMap((each) =>
  each.collections.map((collection) => ({ ...each, collection })),
)

describe.each(proofs)('a customer by %s', (proof) => {
  it.each(everyOperation)(
    'never $name: $collection',
    async ({ collection, graphql, happened, prepare, rest }) => {
      const target = await prepare(app.payload, collection)
      await rest(app.customer(proof), target)
      expect(await happened(app.payload, target)).toBe(false)
      await graphql?.(app.customer(proof), target)
      expect(await happened(app.payload, target)).toBe(false)
    },
  )

  it.each(collections)('makes no %s', async (collection) => {
    await create.rest(app.customer(proof), collection, proof)
    if (collection !== 'media') await create.graphql(app.customer(proof), collection, proof)
    expect(await create.made(app.payload, collection, proof)).toEqual([])
  })
})
