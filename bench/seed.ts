import { getPayload } from 'payload'
import sharp from 'sharp'
import configPromise from '../payload.config.ts'
import { prepareDatabase } from '../src/server/database/prepare.ts'
import { articleText, type Locale, locales, words } from './content.ts'
import { withRelationalBlocks } from './relational.ts'
import { editor, moderator, seeded } from './seeded.ts'

/**
 * A program of its own, so that nothing of Payload stays in the process that makes the load: migrates the database
 * of `DATABASE_URL` and stores what the articles are copied from, through Payload's local API. With the argument
 * `relational`: into the tables that Payload makes for blocks by itself.
 */

const connectionString = process.env.DATABASE_URL ?? ''
const isRelational = process.argv[2] === 'relational'
const config = isRelational
  ? withRelationalBlocks(await configPromise, connectionString)
  : await configPromise
if (!isRelational) await prepareDatabase(configPromise, { connectionString, demo: false })
const payload = await getPayload({ config })

type Collection = 'articles' | 'authors' | 'media' | 'products' | 'topics'

/** Stores a document in every locale; `inLocale` gives all its data in one. */
async function store(
  collection: Collection,
  inLocale: (locale: Locale) => object,
  file?: { name: string; data: Buffer; mimetype: string; size: number },
): Promise<number> {
  const [first, ...others] = locales
  const { id } = await payload.create({
    collection,
    locale: first,
    data: inLocale(first),
    file,
    depth: 0,
  } as never)
  for (const locale of others) {
    await payload.update({ collection, id, locale, data: inLocale(locale), depth: 0 } as never)
  }
  return Number(id)
}

async function many<T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> {
  const made: T[] = []
  for (let index = 0; index < count; index++) made.push(await make(index))
  return made
}

/** The entry of a list that is an article's, of the `offset`th kind. */
const pick = (from: readonly number[], index: number, offset = 0) => from[(index * 7 + offset) % from.length]

const background = { r: 40, g: 90, b: 120 }
const data = await sharp({ create: { width: 1600, height: 1000, channels: 3, background } })
  .jpeg()
  .toBuffer()

// Whoever is first becomes admin.
await payload.create({
  collection: 'users',
  data: { email: 'admin@bench.example', password: editor.password },
})
await payload.create({ collection: 'users', data: { ...editor, roles: ['editor'] } })
await payload.create({ collection: 'users', data: { ...moderator, roles: ['moderator'] } })

const media = await many(seeded.media, (index) =>
  store('media', (locale) => ({ alt: words(locale, index, 1), credit: 'Beispiel' }), {
    name: `picture-${index}.jpg`,
    data,
    mimetype: 'image/jpeg',
    size: data.length,
  }),
)
const topics = await many(seeded.topics, (index) =>
  store('topics', (locale) => ({
    slug: `topic-${index}`,
    name: words(locale, index, 1).slice(0, 30),
    description: words(locale, index, 2),
  })),
)
const authors = await many(seeded.authors, (index) =>
  store('authors', (locale) => ({
    name: `Autor ${index}`,
    slug: `author-${index}`,
    kind: 'person',
    bio: words(locale, index, 3),
    avatar: pick(media, index),
    sameAs: [{ url: `https://profile.example/${index}` }],
  })),
)
const products = await many(seeded.products, (index) =>
  store('products', (locale) => ({
    name: `Gerät ${index}`,
    brand: 'Beispiel',
    description: words(locale, index, 3),
    image: pick(media, index),
    offers: [1, 2, 3].map((shop) => ({
      merchant: `Markt ${shop}`,
      url: `https://shop${shop}.example/${index}`,
      price: 100 + index + shop,
      currency: 'EUR',
      availability: 'InStock',
      checkedAt: new Date().toISOString(),
    })),
  })),
)

/** Of ten blocks, published; every third a piece of news, the others reviews. */
const articles = await many(seeded.articles, (index) =>
  store('articles', (locale) => ({
    ...articleText(locale, index, { blocks: 10, products }),
    slug: `article-${index}`,
    topics: [pick(topics, index), pick(topics, index, 1)],
    heroImage: pick(media, index),
    authors: [pick(authors, index)],
    ...(index % 3 && {
      subject: { type: 'Product', name: `Gerät ${index}`, product: pick(products, index) },
    }),
    sources: [1, 2, 3].map((source) => ({ title: words(locale, source, 1), url: 'https://source.example/' })),
    publishedAt: new Date(Date.now() - (index + 1) * 3_600_000).toISOString(),
    _status: 'published',
  })),
)
for (const [index, id] of articles.entries()) {
  const related = [1, 2, 3].map((distance) => articles[(index + distance) % articles.length])
  await payload.update({
    collection: 'articles',
    id,
    data: { related, _status: 'published' } as never,
    depth: 0,
  })
}

await payload.destroy()
// The adapter keeps its pool open.
process.exit(0)
