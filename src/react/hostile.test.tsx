import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { RenderBlocks } from './index.ts'

/** Texts that would do harm as markup, as an address, as a template or as a key. */
const hostileText = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    '//evil.example',
    '</style><svg onload=alert(1)>',
    '{score}',
    '__proto__',
    'constructor',
    '',
  ),
  fc.string({ unit: 'grapheme' }),
)
const anything = fc.oneof(
  hostileText,
  fc.constantFrom(null, undefined, true, false, 0, -1, 1e308, Number.NaN),
  fc.jsonValue(),
)

const mostly = <Value,>(usual: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 4, arbitrary: usual as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: anything })
const shape = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  mostly(
    fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, mostly(field)])), {
      requiredKeys: [],
    }),
  )
const list = (entry: fc.Arbitrary<unknown>) => fc.array(entry, { maxLength: 4 })
const texts = list(shape({ text: hostileText }))
const score = fc.double({ min: -5, max: 120 })

const media = shape({
  url: hostileText,
  alt: hostileText,
  caption: hostileText,
  credit: hostileText,
  width: fc.integer(),
  height: fc.integer(),
  mimeType: fc.constantFrom('image/png', 'application/pdf'),
  sizes: shape({ card: shape({ url: hostileText, width: fc.integer() }) }),
})

const nodeTypes = [
  'text paragraph heading quote link autolink list listitem table tablerow tablecell upload',
  'horizontalrule linebreak tab block inlineBlock constructor unknown',
].flatMap((line) => line.split(' '))

const { block } = fc.letrec((tie) => ({
  node: shape({
    type: fc.constantFrom(...nodeTypes),
    text: hostileText,
    tag: fc.constantFrom('h2', 'h4', 'ol', 'script'),
    format: fc.oneof(fc.integer({ min: 0, max: 255 }), hostileText),
    indent: fc.integer(),
    listType: fc.constantFrom('bullet', 'number', 'check'),
    start: fc.double(),
    headerState: fc.integer(),
    colSpan: fc.double(),
    value: media,
    url: hostileText,
    fields: fc.oneof(
      shape({
        url: hostileText,
        linkType: fc.constantFrom('custom', 'internal'),
        newTab: fc.boolean(),
        doc: anything,
      }),
      tie('block'),
    ),
    children: fc.array(tie('node'), { maxLength: 4, depthIdentifier: 'tree' }),
  }),
  richText: shape({ root: shape({ children: list(tie('node')) }) }),
  block: fc.oneof(
    { depthIdentifier: 'tree' },
    shape({
      blockType: fc.constant('quickFacts'),
      facts: list(shape({ label: hostileText, text: hostileText })),
    }),
    shape({
      blockType: fc.constant('specTable'),
      caption: hostileText,
      columns: list(hostileText),
      rows: list(
        shape({
          group: hostileText,
          label: hostileText,
          values: list(hostileText),
          unit: hostileText,
          note: hostileText,
        }),
      ),
    }),
    shape({ blockType: fc.constant('prosCons'), pros: texts, cons: texts }),
    shape({
      blockType: fc.constant('affiliateProduct'),
      adLabel: hostileText,
      pitch: hostileText,
      product: shape({
        name: hostileText,
        image: media,
        offers: list(
          shape({
            merchant: hostileText,
            url: hostileText,
            price: score,
            currency: fc.constantFrom('EUR', '€'),
            availability: hostileText,
            checkedAt: hostileText,
            priceIsFresh: fc.boolean(),
          }),
        ),
      }),
    }),
    shape({
      blockType: fc.constant('aiDisclosure'),
      level: fc.constantFrom('none', 'generated'),
      tasks: list(hostileText),
      tools: list(shape({ name: hostileText, provider: hostileText })),
      humanReview: shape({
        reviewed: fc.boolean(),
        reviewer: hostileText,
        date: hostileText,
        scope: hostileText,
      }),
      responsible: shape({ name: hostileText, role: hostileText, contact: hostileText }),
      method: shape({ label: hostileText, url: hostileText }),
    }),
    shape({ blockType: fc.constant('prose'), content: tie('richText') }),
    shape({
      blockType: fc.constant('verdict'),
      content: tie('richText'),
      scale: fc.constantFrom('5', '10', '100'),
      score,
      criteria: list(shape({ label: hostileText, score, weight: score })),
      recommendation: fc.constantFrom('buy', 'toString'),
      bestFor: texts,
      award: hostileText,
    }),
  ),
}))

/** What is markup in the output: every tag with its attributes. */
const tagsOf = (html: string) => html.match(/<[a-z][^>]*>/gi) ?? []

it('renders anything a database or a wire may hold, and never as markup, script or style', () => {
  fc.assert(
    fc.property(
      fc.array(block, { maxLength: 4 }),
      fc.constantFrom('de', 'en', 'fr', 'x_y'),
      (blocks, locale) => {
        const html = renderToStaticMarkup(<RenderBlocks blocks={blocks as never} locale={locale} />)
        for (const tag of tagsOf(html)) {
          const attributes = tag.replace(/"[^"]*"/g, '""')
          expect(attributes).not.toMatch(/^<(script|style|iframe|object|embed|base|form|input)\b/i)
          expect(attributes).not.toMatch(/\s(style|on\w+|srcdoc|formaction)=/i)
          for (const [, address] of tag.matchAll(/\s(?:href|src)="([^"]*)"/gi)) {
            expect(address).toMatch(/^(https?:\/\/|mailto:|tel:|\/(?!\/)|[#?])/i)
          }
        }
      },
    ),
    { numRuns: 500 },
  )
})
