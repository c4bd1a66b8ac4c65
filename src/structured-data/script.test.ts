import fc from 'fast-check'
import type { Graph } from 'schema-dts'
import { expect, it } from 'vitest'
import { jsonLdScript } from './script.ts'

const graphOf = (headline: string): Graph => ({
  '@context': 'https://schema.org',
  '@graph': [{ '@type': 'NewsArticle', headline }],
})

it.each([
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]>',
  '&lt;/script&gt;',
  '\u2028\u2029',
  '\\u003c/script>',
])('writes %j so that nothing of it is markup', (headline) => {
  const script = jsonLdScript(graphOf(headline))
  expect(script).not.toMatch(/[<>&\u2028\u2029]/)
  expect(JSON.parse(script)).toEqual(graphOf(headline))
})

it('is the graph again when parsed, whatever the text', () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom(...'</>&!-\\"\u2028\u2029\0'), fc.string({ unit: 'binary' })),
  })
  fc.assert(
    fc.property(text, (headline) => {
      const script = jsonLdScript(graphOf(headline))
      expect(script).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(script)).toEqual(graphOf(headline))
    }),
  )
})
