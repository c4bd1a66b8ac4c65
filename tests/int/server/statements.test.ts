import type { Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '../../../src/server/database/adapter.ts'
import { type App, startApp } from '../app.ts'

let app: App
const ids = new Map<string, number>()
beforeAll(async () => {
  app = await startApp()
  for (const title of ['Ahorn', 'Birke', 'Buche', 'Eiche']) {
    const { id } = await app.payload.create({
      collection: 'articles',
      data: {
        title,
        excerpt: `Holz der ${title}.`,
        layout: [{ blockType: 'quickFacts', facts: [{ text: title }] }],
        sources: [{ title, url: `https://example.com/${title}` }],
        _status: 'published',
      },
    })
    ids.set(title, id as number)
  }
})
afterAll(() => app?.stop())

/** How often drizzle puts a statement about articles together while something is done. */
const putTogether = async (work: () => Promise<unknown>): Promise<number> => {
  const { dialect } = (
    app.payload.db as unknown as {
      drizzle: {
        query: { articles: { dialect: Record<string, (options: { tableAlias: string }) => unknown> } }
      }
    }
  ).drizzle.query.articles
  const method = 'buildRelationalQueryWithoutPK'
  const build = dialect[method] as (options: { tableAlias: string }) => unknown
  let times = 0
  // Where the class has it; relations are built by it too, under names of their own.
  dialect[method] = (options) => {
    if (options.tableAlias === 'articles') times += 1
    return build.call(dialect, options)
  }
  await work()
  delete dialect[method]
  return times
}

const find = (where: Where, options: { limit?: number; page?: number; sort?: string } = {}) =>
  app.payload.find({ collection: 'articles', where, depth: 0, pagination: false, ...options })
const titles = async (...args: Parameters<typeof find>) =>
  (await find(...args)).docs.map(({ title }) => title)

describe('Statements', () => {
  it('are put together once for all reads of a kind', async () => {
    const slug = (value: string) => () => find({ slug: { equals: value } }, { limit: 1 })
    await slug('ahorn')()
    expect(await putTogether(slug('birke'))).toBe(0)
    expect(await putTogether(slug('nichts'))).toBe(0)
    expect(await putTogether(() => find({ slug: { not_equals: 'birke' } }, { limit: 1 }))).toBe(1)
  })

  it('have the values of each read', async () => {
    for (const title of [...ids.keys(), ...ids.keys()]) {
      const { docs } = await find({ slug: { equals: title.toLowerCase() } }, { limit: 1 })
      expect(docs).toMatchObject([
        { id: ids.get(title), title, layout: [{ facts: [{ text: title }] }], sources: [{ title }] },
      ])
    }
  })

  it('have the values of reads at once', async () => {
    const all = [...ids].flatMap((each) => Array.from({ length: 20 }, () => each))
    const found = await Promise.all(
      all.map(([title, id]) =>
        titles({ and: [{ id: { equals: id } }, { slug: { equals: title.toLowerCase() } }] }),
      ),
    )
    expect(found).toEqual(all.map(([title]) => [title]))
  })

  it('tell filters, orders, limits and pages apart', async () => {
    const any = { id: { greater_than: 0 } }
    const wanted = ['Ahorn', 'Birke', 'Buche', 'Eiche']
    for (let times = 0; times < 2; times++) {
      expect(await titles(any, { sort: 'slug' })).toEqual(wanted)
      expect(await titles(any, { sort: '-slug' })).toEqual([...wanted].reverse())
      expect(await titles(any, { sort: 'slug', limit: 1 })).toEqual(['Ahorn'])
      expect(await titles(any, { sort: 'slug', limit: 2 })).toEqual(['Ahorn', 'Birke'])
      expect(await titles(any, { sort: 'slug', limit: 1, page: 2 })).toEqual(['Birke'])
      expect(await titles(any, { sort: 'slug', limit: 1, page: 3 })).toEqual(['Buche'])
      expect(await titles({ slug: { in: ['eiche', 'birke'] } }, { sort: 'slug' })).toEqual(['Birke', 'Eiche'])
      expect(await titles({ slug: { not_in: ['eiche', 'birke'] } }, { sort: 'slug' })).toEqual([
        'Ahorn',
        'Buche',
      ])
      expect(await titles({ id: { equals: 1 } }, { limit: 1 })).toEqual(
        [...ids].filter(([, id]) => id === 1).map(([title]) => title),
      )
    }
  })

  it('read other fields where others are asked for', async () => {
    const read = (select: Record<string, true>) =>
      app.payload.findByID({
        collection: 'articles',
        id: ids.get('Buche') ?? 0,
        depth: 0,
        select: select as never,
      })
    for (let times = 0; times < 2; times++) {
      expect(await read({ title: true })).toMatchObject({ title: 'Buche' })
      expect(await read({ slug: true })).not.toHaveProperty('title')
    }
  })

  it('are read also when a column has become of another type, in connections that remember it', async () => {
    const read = () =>
      Promise.all(Array.from({ length: 40 }, () => titles({ slug: { equals: 'eiche' } }, { limit: 1 })))
    const wanted = Array.from({ length: 40 }, () => ['Eiche'])
    expect(await read()).toEqual(wanted)
    const become = (type: string) =>
      poolOf(app.payload).query(`ALTER TABLE articles ALTER COLUMN comment_count TYPE ${type}`)
    await become('double precision')
    expect(await read()).toEqual(wanted)
    await become('numeric')
    expect(await read()).toEqual(wanted)
  })
})
