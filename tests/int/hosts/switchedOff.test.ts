import type { Block, FlattenedField, SanitizedConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../app.ts'
import type { Doc } from '../client.ts'
import { articleData, publishedArticle } from '../samples.ts'
import { emptyPostgres, hostConfig } from './host.ts'

const localization = { locales: ['de', 'en'], defaultLocale: 'de' }
const config = async (enabled: boolean) =>
  hostConfig({ db: await emptyPostgres({ blocksAsJSON: true }), localization }, { enabled })

/** What a field makes of the database. */
const column = (field: FlattenedField): unknown => {
  const { index, localized, name, required, type, unique } = field as Record<string, unknown>
  return {
    name,
    type,
    localized: Boolean(localized),
    unique: Boolean(unique),
    index: Boolean(index),
    required: Boolean(required),
    ...('relationTo' in field && { relationTo: field.relationTo }),
    ...('flattenedFields' in field && { fields: field.flattenedFields.map(column) }),
  }
}
const schema = ({ blocks, collections }: SanitizedConfig) => ({
  collections: collections.map(({ flattenedFields, slug }) => ({
    slug,
    fields: flattenedFields.map(column),
  })),
  blocks: (blocks as unknown as (Block & { flattenedFields: FlattenedField[] })[]).map(
    ({ flattenedFields, slug }) => ({ slug, fields: flattenedFields.map(column) }),
  ),
})

let app: App
let off: SanitizedConfig
beforeAll(async () => {
  off = await config(false)
  app = await startApp(Promise.resolve(off))
})
afterAll(() => app.stop())

describe('enabled: false', () => {
  it('keeps the schema, so that switching needs no migration', async () => {
    expect(schema(off)).toEqual(schema(await config(true)))
  })

  it('switches the behaviour off, and keeps who may see what', async () => {
    const admin = app.as('admin')
    const { doc } = (await admin.post('/api/articles', articleData({ slug: 'von-hand' }))).body
    expect(doc).toMatchObject({ slug: 'von-hand', score: null, readingMinutes: null })
    expect((await app.as('anonymous').get('/api/articles/by-slug/von-hand')).status).toBe(404)
    expect((await app.as('anonymous').graphql('{ ArticleBySlug(slug: "x") { id } }')).status).toBe(400)
    expect((await app.as('anonymous').get(`/api/articles/${doc.id}?draft=true`)).status).toBe(404)
    expect((await app.as('anonymous').post('/api/articles', articleData())).status).toBe(403)
  })

  it('leaves what is stored readable', async () => {
    const publishedAt = new Date().toISOString()
    const { body } = await app
      .as('admin')
      .post('/api/articles', publishedArticle({ slug: 'bleibt', publishedAt }))
    const read = await app.as('anonymous').get<Doc>(`/api/articles/${body.doc.id}?depth=2`)
    expect(read.status).toBe(200)
    expect(read.body).toMatchObject({ title: 'Mächtiger Schritt', slug: 'bleibt' })
  })
})
