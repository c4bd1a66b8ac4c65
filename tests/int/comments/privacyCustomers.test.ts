import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proofs, startWithCustomers } from '../access/customers.ts'
import { leaksByGraphQLFilters, leaksByQueries, schemaOf } from './privacy/graphql.ts'
import { leaksByFilters, leaksByReading, leaksBySorting } from './privacy/rest.ts'
import { plantSecrets, type Secrets } from './privacy/secrets.ts'

let app: Awaited<ReturnType<typeof startWithCustomers>>
let secrets: Secrets
beforeAll(async () => {
  app = await startWithCustomers({
    comments: {
      flood: { points: 1_000, seconds: 1 },
      visitorAddress: (req) => req.headers.get('x-forwarded-for'),
    },
  })
  secrets = await plantSecrets(app)
  app.payload.logger.level = 'silent'
})
afterAll(() => app?.stop())

describe.each(proofs)(
  'a customer of the host by %s, who has every role there, learns nothing about people',
  (proof) => {
    it('by reading', async () => {
      const { answered, leaks } = await leaksByReading(app, app.customer(proof), secrets)
      expect(leaks).toEqual([])
      expect(answered).toBeGreaterThan(100)
    })

    if (proof === 'key') return

    it('by filters and sorting', async () => {
      const filters = await leaksByFilters(app, app.customer(proof), secrets, 1)
      expect(filters.leaks).toEqual([])
      expect(filters.answered).toBeGreaterThan(100)
      expect((await leaksBySorting(app, app.customer(proof), 1)).leaks).toEqual([])
    }, 120_000)

    it('by GraphQL', async () => {
      const schema = await schemaOf(app)
      const { fields, leaks } = await leaksByQueries(schema, app.customer(proof), secrets)
      expect(leaks).toEqual([])
      expect(fields).toBeGreaterThan(500)
      expect((await leaksByGraphQLFilters(schema, app.customer(proof), secrets)).leaks).toEqual([])
    }, 120_000)
  },
)
