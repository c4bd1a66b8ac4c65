import { lexicalEditor } from '@payloadcms/richtext-lexical'
import type { Config } from 'payload'
import { describe, expect, it } from 'vitest'
import { defineBlock, OptionError, type ReviewArticlesOptions, reviewArticles } from './index.ts'
import { resolveOptions } from './options.ts'

const host = (config: Partial<Config> = {}) =>
  ({ secret: 'x', editor: lexicalEditor(), collections: [], ...config }) as unknown as Config
const apply = (options: unknown, config?: Partial<Config>) =>
  reviewArticles(options as ReviewArticlesOptions)(host(config))
const block = (slug: string) => defineBlock({ config: { slug, fields: [] }, texts: () => [] })

/** Each wrong option, and the words of the error that name it. */
const wrong: [string, unknown, string, Partial<Config>?][] = [
  ['an unknown option', { slug: {} }, 'slug'],
  ['a mistyped option', { automations: {} }, 'automations'],
  ['an unknown collection', { slugs: { article: 'stories' } }, 'slugs: { article }'],
  ['a slug that is none', { slugs: { articles: 'My Stories' } }, 'slugs: { articles }'],
  ['an empty slug', { slugs: { media: '' } }, 'slugs: { media }'],
  ['a slug of the wrong type', { slugs: { media: 5 } }, 'slugs: { media }'],
  ['two collections of one slug', { slugs: { articles: 'things', media: 'things' } }, 'slugs'],
  ["a collection's slug that is another's default", { slugs: { articles: 'media' } }, 'slugs'],
  [
    'a collection of the host with the same slug',
    {},
    'slugs: { media }',
    { collections: [{ slug: 'media', fields: [] }] },
  ],
  [
    "a collection of the host with a renamed one's slug",
    { slugs: { topics: 'tags' } },
    'slugs: { topics }',
    { collections: [{ slug: 'tags', fields: [] }] },
  ],
  ['an unknown block', { blocks: { table: false } }, 'blocks: { table }'],
  ['a block that is switched on', { blocks: { verdict: true } }, 'blocks: { verdict }'],
  ['two blocks of one slug', { blocks: { verdict: { slug: 'prose' } } }, 'blocks: { verdict }'],
  [
    'no block at all',
    {
      blocks: Object.fromEntries(
        ['prose', 'quickFacts', 'specTable', 'prosCons', 'verdict', 'affiliateProduct', 'aiDisclosure'].map(
          (name) => [name, false],
        ),
      ),
    },
    'blocks',
  ],
  [
    'a block of the host with the same slug',
    {},
    'blocks: { verdict: { slug',
    { blocks: [{ slug: 'verdict', fields: [] }] },
  ],
  ['an additional block of the same slug', { additionalBlocks: [block('prose')] }, 'additionalBlocks'],
  ['an additional block twice', { additionalBlocks: [block('a'), block('a')] }, 'additionalBlocks'],
  ['an additional block without a slug', { additionalBlocks: [block('')] }, 'additionalBlocks'],
  ['an additional block that is none', { additionalBlocks: [{ slug: 'a', fields: [] }] }, 'additionalBlocks'],
  [
    'an additional block that the host has too',
    { additionalBlocks: [block('quote')] },
    'additionalBlocks',
    { blocks: [{ slug: 'quote', fields: [] }] },
  ],
  ['templates that are no function', { templates: [] }, 'templates'],
  ['templates that are no list', { templates: () => ({}) }, 'templates'],
  ['a template without a name', { templates: () => [{ label: 'A' }] }, 'templates: [0]'],
  ['a template without content', { templates: () => [{ name: 'a', label: 'A' }] }, 'templates: { a }'],
  [
    'a template of an unknown block',
    {
      templates: () => [{ name: 'a', label: 'A', content: () => ({ layout: [{ blockType: 'carousel' }] }) }],
    },
    'templates: { a }: { content }',
  ],
  [
    'a template twice',
    { templates: ({ defaultTemplates: [one] }: { defaultTemplates: unknown[] }) => [one, one] },
    'templates',
  ],
  ['an unknown role', { access: { author: () => true } }, 'access: { author }'],
  ['access that is no function', { access: { editor: true } }, 'access: { editor }'],
  ['hours that are none', { priceMaxAgeHours: 0 }, 'priceMaxAgeHours'],
  ['hours as a text', { priceMaxAgeHours: '24' }, 'priceMaxAgeHours'],
  ['endless hours', { priceMaxAgeHours: Number.POSITIVE_INFINITY }, 'priceMaxAgeHours'],
  ['days below nothing', { comments: { closeAfterDays: -1 } }, 'comments: { closeAfterDays }'],
  ['an unknown part of comments', { comments: { closeAfter: 5 } }, 'comments: { closeAfter }'],
  ['an unknown part of automation', { automation: { publish: true } }, 'automation: { publish }'],
  ['a switch that is none', { automation: { mayPublish: 'yes' } }, 'automation: { mayPublish }'],
  ['enabled that is no switch', { enabled: 'false' }, 'enabled'],
  ['an unknown part of site', { site: { uri: 'https://example.com' } }, 'site: { uri }'],
  ['a site without a scheme', { site: { url: 'example.com' } }, 'site: { url }'],
  ['a site of another scheme', { site: { url: 'ftp://example.com' } }, 'site: { url }'],
  ['a site in a folder', { site: { url: 'https://example.com/blog' } }, 'site: { url }'],
  ['a path that is no function', { site: { articlePath: '/a' } }, 'site: { articlePath }'],
  ['a publisher without a name', { site: { publisher: {} } }, 'site: { publisher }'],
  ['labels that are no object', { labels: { de: 'Anzeige' } }, 'labels'],
  ['a cdn without purge', { cdn: { tagsPerCall: 30 } }, 'cdn: { purge }'],
  ['a cdn without tags', { cdn: { purge: () => {}, tagsPerCall: 0 } }, 'cdn: { tagsPerCall }'],
  ['onInvalidate that is no function', { onInvalidate: 'cache' }, 'onInvalidate'],
  ['overrides that are none', { articlesOverrides: 'x' }, 'articlesOverrides'],
  ['override fields that are no function', { mediaOverrides: { fields: [] } }, 'mediaOverrides: { fields }'],
  ['an override of the slug', { topicsOverrides: { slug: 'tags' } }, 'topicsOverrides: { slug }'],
]

describe('a wrong option stops the start and is named:', () => {
  it.each(wrong)('%s', (_, options, name, config) => {
    expect(() => apply(options, config)).toThrow(OptionError)
    expect(() => apply(options, config)).toThrow(`reviewArticles({ ${name}`)
  })
})

describe('without options', () => {
  it('everything has its default', () => {
    expect(resolveOptions()).toMatchObject({
      enabled: true,
      slugs: {
        articles: 'articles',
        authors: 'authors',
        topics: 'topics',
        products: 'products',
        media: 'media',
      },
      priceMaxAgeHours: 24,
      automation: { mayPublish: false },
      comments: {},
    })
    expect([...resolveOptions().blocks.keys()]).toEqual([
      'prose',
      'quickFacts',
      'specTable',
      'prosCons',
      'verdict',
      'affiliateProduct',
      'aiDisclosure',
    ])
  })

  it('the config gets collections, blocks, users and queries', () => {
    const config = apply(undefined) as Config
    expect(config.collections?.map(({ slug }) => slug)).toEqual([
      'users',
      'articles',
      'authors',
      'topics',
      'products',
      'media',
      'comments',
      'commenters',
      'moderation-events',
      'search-entries',
    ])
    expect(config.blocks).toHaveLength(7)
    expect(config.admin?.user).toBe('users')
  })
})

describe('a right option', () => {
  it('may be undefined, as when it comes from a condition', () => {
    const names = ['slugs', 'blocks', 'access', 'labels', 'comments', 'site', 'onInvalidate', 'enabled']
    expect(() => apply(Object.fromEntries(names.map((name) => [name, undefined])))).not.toThrow()
  })

  it('gives the site an origin without a slash', () => {
    expect(resolveOptions({ site: { url: 'https://example.com/' } }).site.url).toBe('https://example.com')
  })
})

describe('the admin users', () => {
  const rolesOf = (config: Config, slug: string) =>
    config.collections
      ?.find((collection) => collection.slug === slug)
      ?.fields.filter((field) => 'name' in field && field.name === 'roles')

  it("are the host's collection that logs in to the admin", () => {
    const collections = [
      { slug: 'customers', auth: true, fields: [] },
      { slug: 'team', auth: true, fields: [] },
    ]
    const config = apply({}, { admin: { user: 'team' }, collections }) as Config
    expect(rolesOf(config, 'team')).toHaveLength(1)
    expect(rolesOf(config, 'customers')).toHaveLength(0)
  })

  it('keep a field roles of their own', () => {
    const collections = [{ slug: 'users', auth: true, fields: [{ name: 'roles', type: 'text' as const }] }]
    expect(rolesOf(apply({}, { collections }) as Config, 'users')).toMatchObject([{ type: 'text' }])
  })
})
