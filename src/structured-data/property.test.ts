import fc from 'fast-check'
import { expect, it } from 'vitest'
import { articleJsonLd } from './article.ts'
import { jsonLdScript } from './script.ts'
import { anyArticle, anyContext, FRESH } from './testing/arbitrary.ts'
import { googleProblems } from './testing/googleRules.ts'
import { type Json, type JsonNode, walk } from './testing/graph.ts'
import { validate } from './testing/validator.ts'

const anyGraph = fc.tuple(anyArticle, anyContext).map(([article, context]) => articleJsonLd(article, context))

const isEmpty = (value: Json) =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (typeof value === 'object' && Object.keys(value).length === 0) ||
  (typeof value === 'number' && !Number.isFinite(value))

it('is JSON without anything empty, and the same after a round trip', () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      for (const { property, value } of walk(graph as unknown as JsonNode)) {
        expect(isEmpty(value), property).toBe(false)
      }
      expect(JSON.parse(JSON.stringify(graph))).toEqual(graph)
    }),
  )
})

it('never has a price that may not be shown', () => {
  const prices = ['price', 'lowPrice', 'highPrice']
  fc.assert(
    fc.property(anyGraph, (graph) => {
      for (const { property, value } of walk(graph as unknown as JsonNode)) {
        if (prices.includes(property)) expect(Number(value) % 1).toBe(FRESH)
      }
    }),
    { numRuns: 500 },
  )
})

it("keeps to Google's documented rules whatever the article", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      expect(googleProblems(graph)).toEqual([])
    }),
    { numRuns: 500 },
  )
})

it('uses only terms of schema.org and lacks nothing required but a rating that nobody gave', async () => {
  await fc.assert(
    fc.asyncProperty(anyGraph, async (graph) => {
      const { errors, unknown } = await validate(graph)
      expect(unknown).toEqual([])
      expect(errors.filter((error) => !error.includes('"reviewRating" is missing'))).toEqual([])
    }),
  )
})

it('is written so that nothing in it can end the script element', () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const script = jsonLdScript(graph)
      expect(script).not.toMatch(/<\/script|<!--|[<>&\u2028\u2029]/i)
      expect(JSON.parse(script)).toEqual(graph)
    }),
  )
})
