import fc from 'fast-check'
import type { ArticleDoc } from '../../../collections/Articles/types.ts'
import type { JsonLdContext } from '../types.ts'
import { context } from './articles.ts'

/** A price of an offer that may be shown ends in .25, one that may not in .75, so that each is known anywhere. */
export const FRESH = 0.25
export const STALE = 0.75

const hostile = fc.constantFrom(
  '',
  '   ',
  '</script><script>alert(1)</script>',
  '<!-- <script>',
  ']]>',
  '&quot;',
  '\u2028\u2029',
  '\ud800',
  'null',
  'undefined',
  '__proto__',
  'constructor',
)
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), hostile)
const url = fc.oneof(
  fc.webUrl(),
  fc.constantFrom(
    '/a b',
    '//other.example/x',
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@b.example',
    'http://',
  ),
  hostile,
)
const date = fc.oneof(
  fc.date({ noInvalidDate: true }).map((each) => each.toISOString()),
  fc.constantFrom('2026-05-01', 'soon', ''),
)
const size = fc.constantFrom(0, 1, 1200, Number.NaN, null, undefined)

/** A field may be missing or null, as in drafts and in locales that nobody has filled. */
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 10, arbitrary: value },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  )
const record = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, maybe(value)])))
/** Mostly several: what rows say together (offers, statements) is what there is to get wrong. */
const rows = (row: fc.Arbitrary<unknown>) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.array(maybe(row), { minLength: 2, maxLength: 5 }) },
    { weight: 1, arbitrary: fc.array(maybe(row), { maxLength: 1 }) },
  )

/** Without -0, which JSON writes as 0. */
const number = fc.oneof(fc.double({ min: 0, max: 10, noNaN: true }), fc.double()).map((each) => each + 0)

const id = fc.constantFrom(1, 2, '1', '3')
const reference = (doc: fc.Arbitrary<object>) =>
  fc.oneof(
    { weight: 1, arbitrary: id },
    { weight: 4, arbitrary: fc.tuple(doc, id).map(([each, key]) => ({ ...each, id: key })) },
  )

const file = record({ url, width: size, height: size })
const media = record({
  url,
  width: size,
  height: size,
  caption: text,
  credit: text,
  sizes: record({ og: file, content: file, card: file }),
})

const offer = fc
  .tuple(
    record({
      merchant: text,
      url,
      priceIsFresh: fc.boolean(),
      currency: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom('EUR', 'CHF') },
        { weight: 1, arbitrary: text },
      ),
      availability: fc.constantFrom('InStock', 'SoldOut', 'MadeToOrder'),
    }),
    fc.option(fc.nat({ max: 5000 })),
  )
  .map(([each, price]) => ({
    ...each,
    price: price === null ? price : price + (each.priceIsFresh === true ? FRESH : STALE),
  }))
const product = record({
  name: text,
  brand: text,
  gtin: fc.oneof(text, fc.constantFrom('96385074', '4006381333931', '04006381333931', '123')),
  description: text,
  image: reference(media),
  offers: rows(offer),
})

const block = fc.oneof(
  { depthSize: 'max' },
  record({ pros: rows(record({ text })), cons: rows(record({ text })) }).map((each) => ({
    ...each,
    blockType: 'prosCons',
  })),
  record({
    scale: fc.constantFrom('5', '10', '100'),
    score: number,
    criteria: rows(record({ label: text, score: number, weight: number })),
  }).map((each) => ({ ...each, blockType: 'verdict' })),
  record({ product: reference(product), pitch: text }).map((each) => ({
    ...each,
    blockType: 'affiliateProduct',
  })),
  record({ level: fc.oneof(fc.constantFrom('none', 'assisted', 'generated', 'autonomous'), hostile) }).map(
    (each) => ({
      ...each,
      blockType: 'aiDisclosure',
    }),
  ),
  record({ text }).chain((each) => text.map((blockType) => ({ ...each, blockType }))),
)

const topic = record({ name: text, slug: text })
const author = record({
  name: text,
  slug: text,
  kind: fc.constantFrom('person', 'organization'),
  url,
  sameAs: rows(record({ url })),
  avatar: reference(media),
})

/** Any article a database or a draft can hold, and much that none should. */
export const anyArticle = record({
  title: text,
  slug: text,
  excerpt: text,
  topics: rows(reference(topic)),
  heroImage: reference(media),
  layout: rows(block),
  subject: record({
    type: fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          'Product',
          'SoftwareApplication',
          'Service',
          'Organization',
          'Event',
          'CreativeWork',
        ),
      },
      { weight: 1, arbitrary: text },
    ),
    name: text,
    product: reference(product),
  }),
  authors: rows(reference(author)),
  sources: rows(record({ title: text, url, publisher: text, publishedAt: date })),
  updates: rows(record({ date, note: text })),
  publishedAt: date,
  updatedAt: date,
  commentCount: fc.oneof(fc.nat(), fc.integer(), number),
}).map((article) => ({ id: 1, ...article }) as unknown as ArticleDoc)

/** A host with a publisher, at an address or not, with pages of topics and authors or not. */
export const anyContext: fc.Arbitrary<JsonLdContext> = fc.record({
  blocks: fc.constant(context.blocks),
  publisher: fc.constant(context.publisher),
  locale: fc.constantFrom('de', null, undefined),
  siteUrl: fc.constantFrom('https://kurier.example', undefined, null, 'not a url'),
  articleUrl: fc.constantFrom(context.articleUrl, undefined, () => null),
  topicUrl: fc.constantFrom(context.topicUrl, undefined),
  authorUrl: fc.constantFrom(({ slug }: { slug: string }) => `/authors/${slug}`, undefined),
  labels: fc.constantFrom(context.labels, undefined),
})
