import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SearchAnswer } from '../../../collections/Articles/search.ts'
import { p, richText } from '../../../src/server/demo/lexical.ts'
import { type App, startApp } from '../app.ts'
import { publishedArticle, sevenBlocks } from '../samples.ts'

let app: App
const ids: Record<string, number> = {}

const prose = (...paragraphs: string[]) => ({
  layout: [{ blockType: 'prose', content: richText(...paragraphs.map((each) => p(each))) }],
})
const create = async (name: string, data: object) => {
  const { id } = await app.payload.create({
    collection: 'articles',
    data: publishedArticle({ title: name, excerpt: 'Ohne Belang.', ...prose('Nichts.'), ...data }) as never,
  })
  ids[name] = id as number
}
const update = (name: string, data: object, locale?: string) =>
  app.payload.update({
    collection: 'articles',
    id: ids[name] as number,
    data: data as never,
    locale: locale as never,
  })

beforeAll(async () => {
  app = await startApp()
  const topic = await app.payload.create({ collection: 'topics', data: { name: 'Bergbau' } })
  ids.topic = topic.id as number
  const product = await app.payload.create({ collection: 'products', data: { name: 'Gerät' } })
  await create('Im Text', prose('Das Wolfram liegt tief.', 'Von Wolfram war die Rede.'))
  await create('Im Vorspann', { excerpt: 'Es geht um Wolfram.' })
  await create('Wolfram im Titel', {})
  await create('Fahrräder für die Straße', {
    topics: [topic.id],
    ...prose('Der Prüfstand misst 3-2-1 Größen.'),
  })
  await create('Alle Blöcke', {
    layout: sevenBlocks({ product: product.id }).filter(({ blockType }) => blockType !== 'affiliateProduct'),
  })
  await create('Zweisprachig', prose('Ein Lüfter im Citroën.'))
  await update(
    'Zweisprachig',
    { title: 'Bilingual', excerpt: 'About a café.', ...prose('Fans were running.') },
    'en',
  )
})
afterAll(() => app.stop())

const ask = async (q: string, query = '') =>
  (await app.as('anonymous').get<SearchAnswer>(`/api/articles/search?q=${encodeURIComponent(q)}${query}`))
    .body
const titles = async (q: string, query?: string) =>
  (await ask(q, query)).docs.map(({ article }) => article.title)
const marked = (fragments: { text: string; marked: boolean }[] = []) =>
  fragments.filter((each) => each.marked).map(({ text }) => text)

describe('a search', () => {
  it('puts the title before the excerpt before the text, and marks what it found', async () => {
    const answer = await ask('wolfram')
    expect(answer).toMatchObject({ totalDocs: 3, page: 1, limit: 10, hasNextPage: false, corrected: null })
    expect(answer.docs.map(({ article }) => article.title)).toEqual([
      'Wolfram im Titel',
      'Im Vorspann',
      'Im Text',
    ])
    expect(answer.docs.map(({ title }) => marked(title))).toEqual([['Wolfram'], [], []])
    expect(answer.docs.map(({ text }) => marked(text))).toEqual([[], ['Wolfram'], ['Wolfram', 'Wolfram']])
    expect(answer.docs[0]?.article).not.toHaveProperty('layout')
  })

  it.each([
    ['another form of the word', 'Fahrrad', 'Fahrräder für die Straße'],
    ['the beginning of the last word', 'strasse fahrr', 'Fahrräder für die Straße'],
    ['umlauts written in two letters', 'pruefstand groessen', 'Fahrräder für die Straße'],
    ['umlauts without their dots', 'prufstand', 'Fahrräder für die Straße'],
    ['accents left out, beside a word that says nothing', 'citroen für', 'Zweisprachig'],
    ['capitals', 'PRÜFSTAND', 'Fahrräder für die Straße'],
    ['numbers with signs between', '3-2-1', 'Fahrräder für die Straße'],
    ['a topic', 'bergbau', 'Fahrräder für die Straße'],
    ['what a list says', 'Zinn', 'Alle Blöcke'],
    ['a fact', 'leise im betrieb', 'Alle Blöcke'],
    ['a row of a table', 'laufzeit', 'Alle Blöcke'],
    ['a verdict', 'solides gerät', 'Alle Blöcke'],
  ])('finds %s', async (_, q, title) => {
    expect(await titles(q)).toEqual([title])
  })

  it('knows the language of the text', async () => {
    expect(await titles('run cafe', '&locale=en')).toEqual(['Bilingual'])
    expect(await titles('lüfter')).toEqual(['Zweisprachig'])
    expect([await titles('lüfter', '&locale=en'), await titles('running')]).toEqual([[], []])
  })

  it('corrects typing errors where nothing is found otherwise, and says so', async () => {
    const answer = await ask('wolfarm titl')
    expect(answer).toMatchObject({
      corrected: 'Wolfram Titel',
      docs: [{ article: { title: 'Wolfram im Titel' } }],
    })
    // A word nearer to it, of an article that has gone since.
    await create('Wolfarn', {})
    expect(await ask('wolfarm')).toMatchObject({ corrected: 'Wolfarn' })
    await update('Wolfarn', { _status: 'draft' })
    expect(await ask('wolfarm')).toMatchObject({ corrected: 'Wolfram' })
    expect(await ask('xylophonorchester')).toMatchObject({ docs: [], totalDocs: 0, corrected: null })
  })

  it('has pages', async () => {
    const answer = await ask('wolfram', '&limit=2&page=2')
    expect(answer).toMatchObject({ totalDocs: 3, totalPages: 2, hasPrevPage: true, hasNextPage: false })
    expect(answer.docs.map(({ article }) => article.title)).toEqual(['Im Text'])
  })

  it('answers the same in GraphQL', async () => {
    const { body } = await app
      .as('anonymous')
      .graphql(
        '{ SearchArticles(q: "cafe", locale: en) { totalDocs docs { article { title topics { name } } text { text marked } } } }',
      )
    expect(body.data).toEqual({
      SearchArticles: {
        totalDocs: 1,
        docs: [
          {
            article: { title: 'Bilingual', topics: [] },
            text: [
              { text: 'About a ', marked: false },
              { text: 'café', marked: true },
              { text: '. Fans were running', marked: false },
            ],
          },
        ],
      },
    })
  })
})

describe('nobody finds', () => {
  it('drafts, what comes out later, what is in the trash, withdrawn or deleted; and finds it again', async () => {
    const secret = { excerpt: 'Von Quarzsand.' }
    await create('Entwurf', { ...secret, _status: 'draft' })
    await create('Später', { ...secret, publishedAt: new Date(Date.now() + 3_600_000).toISOString() })
    await create('Geändert', {})
    await app.payload.update({
      collection: 'articles',
      id: ids.Geändert as number,
      draft: true,
      data: { ...secret, _status: 'draft' } as never,
    })
    await create('Korb', secret)
    await create('Weg', secret)
    expect((await titles('quarzsand')).toSorted()).toEqual(['Korb', 'Weg'])
    await update('Korb', { deletedAt: new Date().toISOString() })
    await update('Weg', { _status: 'draft' })
    // Nor by a typing error.
    expect(await ask('quarzsnad')).toMatchObject({ docs: [], corrected: null })
    expect(await ask('quarzsand')).toMatchObject({ docs: [], totalDocs: 0 })
    await app.payload.update({
      collection: 'articles',
      id: ids.Korb as number,
      trash: true,
      data: { deletedAt: null } as never,
    })
    expect(await titles('quarzsand')).toEqual(['Korb'])
    await app.payload.delete({ collection: 'articles', id: ids.Korb as number })
    expect(await titles('quarzsand')).toEqual([])
    const left = await app.payload.find({
      collection: 'search-entries' as never,
      where: { excerpt: { like: 'Quarzsand' } },
    })
    expect(left.totalDocs).toBe(1)
  })

  it('the entries themselves, in any role', async () => {
    for (const actor of ['anonymous', 'editor', 'admin'] as const)
      expect((await app.as(actor).get('/api/search-entries')).status).toBe(403)
  })
})

it('finds articles by a topic with a new name, and no more without it', async () => {
  await app.payload.update({ collection: 'topics', id: ids.topic as number, data: { name: 'Tagebau' } })
  await app.payload.jobs.run()
  expect([await titles('tagebau'), await titles('bergbau')]).toEqual([['Fahrräder für die Straße'], []])
  await app.payload.delete({ collection: 'topics', id: ids.topic as number })
  await app.payload.jobs.run()
  expect(await titles('tagebau')).toEqual([])
})

it('finds an article whose topic got several names at once by the last, at the first attempt', async () => {
  const { id } = (await app.as('editor').post('/api/topics', { name: 'Erstname' })).body.doc
  const article = publishedArticle({ title: 'Mit vielen Namen', topics: [id] })
  expect((await app.as('editor').post('/api/articles', article)).status).toBe(201)
  for (const name of ['Zweitname', 'Drittname', 'Viertname'])
    await app.as('editor').patch(`/api/topics/${id}`, { name })
  await app.payload.jobs.run({ limit: 50 })
  const where = { taskSlug: { equals: 'reviewArticlesIndex' } }
  expect(await app.payload.count({ collection: 'payload-jobs', where })).toEqual({ totalDocs: 0 })
  expect([await titles('viertname'), await titles('drittname')]).toEqual([['Mit vielen Namen'], []])
})

it('has a strong ETag and the tags of everything that may change it', async () => {
  const path = '/api/articles/search?q=wolfram'
  const { headers } = await app.as('anonymous').get(path)
  expect(headers.get('cache-control')).toContain('max-age=0')
  expect(headers.get('cache-tag')?.split(',')).toEqual(
    expect.arrayContaining(['articles', `articles:${ids['Im Text']}`]),
  )
  const again = await app.as('anonymous').get(path, { 'If-None-Match': headers.get('etag') ?? '' })
  expect(again.status).toBe(304)
})

describe('a hostile query', () => {
  it.each([
    ['nothing', ''],
    ['an empty text', 'q='],
    ['white space', 'q=%20%09'],
    ['ten thousand characters', `q=${'a'.repeat(10_000)}`],
    ['a NUL', 'q=a%00b'],
    ['a list', 'q[]=a'],
    ['page 0', 'q=a&page=0'],
    ['an endless page', 'q=a&page=99999999999'],
    ['no limit', 'q=a&limit=0'],
    ['a large limit', 'q=a&limit=101'],
    ['all locales', 'q=a&locale=all'],
  ])('of %s is refused', async (_, query) => {
    const { body, status } = await app.as('anonymous').get(`/api/articles/search?${query}`)
    expect([status, Boolean(body.errors[0]?.message)]).toEqual([400, true])
  })

  it.each([
    "' OR 1=1 --",
    "'); DROP TABLE search_entries; --",
    '!wolfram & | <-> ( ) :* \\',
    '"wolfram" -titel',
    '%_%',
    '🙂 \u202e\ufeff',
    '* :ABCD',
    'der die das',
    `${'langes '.repeat(28)}`,
    '\u{E000}wolfram\u{E001}',
  ])('is looked for as text: %s', async (q) => {
    const { status, text } = await app.as('anonymous').get(`/api/articles/search?q=${encodeURIComponent(q)}`)
    expect(status, text).toBe(200)
  })

  it('gets markup as text', async () => {
    await create('<img src=x onerror=alert(1)> Osmium', { excerpt: 'Osmium</mark><script>' })
    const [found] = (await ask('osmium')).docs
    expect(found?.title.map(({ text }) => text).join('')).toBe('<img src=x onerror=alert(1)> Osmium')
    expect(marked(found?.text)).toEqual(['Osmium'])
  })
})

it('makes articles searchable that came in past Payload', async () => {
  const { indexMissing } = await import('../../../src/search/indexing.ts')
  const { pluginContext } = await import('../../../src/settings.ts')
  await app.payload.db.deleteMany({ collection: 'search-entries', where: {} })
  expect(await titles('wolfram')).toEqual([])
  await indexMissing(pluginContext(app.payload.config), app.payload)
  expect(await titles('wolfram')).toEqual(['Wolfram im Titel', 'Im Vorspann', 'Im Text'])

  const entries = async () => {
    const { pool } = app.payload.db as unknown as { pool: Pool }
    const { rows } = await pool.query('SELECT id, article_id FROM search_entries ORDER BY article_id, locale')
    return rows as { id: number; article_id: number }[]
  }
  const before = await entries()
  await app.payload.db.deleteMany({
    collection: 'search-entries',
    where: { article: { equals: ids['Im Text'] } },
  })
  await indexMissing(pluginContext(app.payload.config), app.payload)
  const others = (all: typeof before) => all.filter(({ article_id }) => article_id !== ids['Im Text'])
  expect(others(await entries())).toEqual(others(before))
  expect(await entries()).toHaveLength(before.length)
})
