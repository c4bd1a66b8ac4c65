import type { Payload } from 'payload'
import type { BlockDefinition } from '../blocks/definition.ts'
import { type BlockName, blockFactories } from '../blocks/index.ts'
import {
  type AccessRules,
  accessRules,
  defaultRoleChecks,
  type Role,
  type RoleCheck,
  type RoleChecks,
} from './access.ts'
import {
  type CdnOptions,
  type CdnSettings,
  checkCdnOptions,
  resolveCdnOptions,
} from './delivery/cdn/options.ts'
import type { RelationMemory } from './delivery/relations.ts'
import {
  type CommentOptions,
  type CommentSettings,
  checkCommentOptions,
  resolveCommentOptions,
} from './moderation/options.ts'
import {
  checkFunction,
  checkObject,
  checkOrigin,
  checkPositive,
  checkSwitch,
  OptionError,
} from './optionChecks.ts'
import type { CollectionOverrides } from './overrides.ts'
import { plainEngine } from './search/plain.ts'
import type { SearchEngine } from './search/types.ts'
import { resolveTemplates, type TemplatesOption } from './templates/resolve.ts'
import type { ArticleTemplate } from './templates/types.ts'

export { OptionError } from './optionChecks.ts'

import type { ReaderLabels } from './translations/readers/index.ts'

/** The collections of the plugin by the names its code uses; a host may give each another slug. */
export const collectionNames = [
  'articles',
  'authors',
  'topics',
  'products',
  'media',
  'comments',
  'commenters',
  'moderationEvents',
  'searchEntries',
] as const
export type CollectionName = (typeof collectionNames)[number]
export type Slugs = Record<CollectionName, string>

const defaultSlugs: Slugs = {
  articles: 'articles',
  authors: 'authors',
  topics: 'topics',
  products: 'products',
  media: 'media',
  comments: 'comments',
  commenters: 'commenters',
  moderationEvents: 'moderation-events',
  searchEntries: 'search-entries',
}

/** How a host changes one of the plugin's blocks. */
export interface BlockOverride {
  /** The block's `blockType`. */
  slug?: string
  /** The block's GraphQL type and TypeScript interface. */
  interfaceName?: string
  fields?: (args: {
    defaultFields: BlockDefinition['config']['fields']
  }) => BlockDefinition['config']['fields']
}

/** By locale, the words for headings and labels that an editor left empty. */
export type DefaultLabels = Record<string, Partial<ReaderLabels>>

/** Where the site that shows the articles lives; used for structured data and preview. */
export interface SiteOptions {
  /** Absolute origin, `https://example.com`. Without it, structured data carries no URLs of the site. */
  url?: string
  publisher?: { name: string; url?: string; logo?: { url: string; width?: number; height?: number } }
  /** The path of an article on the site. Default `/<locale>/articles/<slug>`. */
  articlePath?: (args: { slug: string; locale: string }) => string
  /** The path of a topic on the site. Default `/<locale>/topics/<slug>`. */
  topicPath?: (args: { slug: string; locale: string }) => string
  /** Where editors preview an article, drafts too. Without it, the admin has no preview. */
  previewUrl?: (args: { id: number | string; slug: string; locale: string }) => string | null
}

export interface ReviewArticlesOptions {
  /** `false` keeps the schema, so that no migration is needed, and switches hooks, endpoints and queries off. */
  enabled?: boolean
  slugs?: Partial<Slugs>
  articlesOverrides?: CollectionOverrides
  authorsOverrides?: CollectionOverrides
  topicsOverrides?: CollectionOverrides
  productsOverrides?: CollectionOverrides
  mediaOverrides?: CollectionOverrides
  commentsOverrides?: CollectionOverrides
  commentersOverrides?: CollectionOverrides
  moderationEventsOverrides?: CollectionOverrides
  searchEntriesOverrides?: CollectionOverrides
  /** Blocks to leave out (`false`) or to rename and change. */
  blocks?: Partial<Record<BlockName, false | BlockOverride>>
  /** The host's own blocks for the body of articles. */
  additionalBlocks?: BlockDefinition[]
  /** What a new article can start from: `({ defaultTemplates }) => [...defaultTemplates, mine]`. */
  templates?: TemplatesOption
  /** Who acts in which role. Default: the `roles` field of the admin user collection. */
  access?: Partial<Record<Role, RoleCheck>>
  /** Default headings and labels by locale, for the renderers: `{ de: { adLabel: 'Werbung' } }`. */
  labels?: DefaultLabels
  /** Hours after which a price is stale and no longer shown. Default 24. */
  priceMaxAgeHours?: number
  automation?: {
    /** Whether automations publish, or save drafts for an editor. Default `false`. */
    mayPublish?: boolean
  }
  /** What readers may write, and what happens to it. */
  comments?: CommentOptions
  search?: {
    /** Finds articles. Default: one that works with every database, for a few thousand articles. */
    engine?: SearchEngine
  }
  site?: SiteOptions
  /** A content delivery network to purge of what changes: `fastly({ … })`, `cloudflare({ … })`, or one of your own. */
  cdn?: CdnOptions
  /**
   * Called as the last thing in the transaction of a change, with the tags of everything that changed, for what is to
   * arrive with the commit or not at all, such as PostgreSQL's NOTIFY. What it throws undoes the change.
   *
   * @param transaction the adapter's key for it; undefined on a database without transactions
   */
  beforeInvalidate?: (tags: string[], payload: Payload, transaction?: number | string) => void | Promise<void>
  /** Called after the commit of a change with the tags of everything that changed, for a cache or a CDN. */
  onInvalidate?: (tags: string[], payload: Payload) => void | Promise<void>
  /**
   * Keeps what articles show of other documents, for readers without an account. It must be told of every change by
   * `beforeInvalidate` or `onInvalidate`, and what such readers see may depend on nothing but what they ask for.
   */
  relationMemory?: RelationMemory
}

/** The options with defaults filled in, as the plugin's parts receive them. */
export interface PluginContext {
  enabled: boolean
  slugs: Slugs
  /** The blocks of this installation by `blockType`, in menu order. */
  blocks: Map<string, BlockDefinition>
  /** The `blockType` of each of the plugin's own blocks; absent when left out. */
  blockSlugs: Partial<Record<BlockName, string>>
  templates: ArticleTemplate[]
  is: RoleChecks
  rules: AccessRules
  labels: DefaultLabels
  priceMaxAgeHours: number
  automation: { mayPublish: boolean }
  comments: CommentSettings
  search: SearchEngine
  cdn?: CdnSettings
  site: SiteOptions & Required<Pick<SiteOptions, 'articlePath' | 'topicPath'>>
  beforeInvalidate?: ReviewArticlesOptions['beforeInvalidate']
  onInvalidate?: ReviewArticlesOptions['onInvalidate']
  relationMemory?: RelationMemory
}

const siteKeys = ['url', 'publisher', 'articlePath', 'topicPath', 'previewUrl']

/** Stops at what TypeScript would have told a host that is written in it. */
const checkShape = (options: ReviewArticlesOptions): void => {
  const overrides = collectionNames.map((name) => `${name}Overrides` as const)
  checkObject('', options, [
    'enabled',
    'slugs',
    'blocks',
    'additionalBlocks',
    'templates',
    'access',
    'labels',
    'priceMaxAgeHours',
    'automation',
    'comments',
    'search',
    'site',
    'cdn',
    'beforeInvalidate',
    'onInvalidate',
    'relationMemory',
    ...overrides,
  ])
  checkSwitch('enabled', options.enabled)
  checkFunction('beforeInvalidate', options.beforeInvalidate)
  checkFunction('onInvalidate', options.onInvalidate)
  checkFunction('relationMemory: { answer }', checkObject('relationMemory', options.relationMemory).answer)
  checkPositive('priceMaxAgeHours', options.priceMaxAgeHours)

  const access = checkObject('access', options.access, Object.keys(defaultRoleChecks))
  for (const [role, check] of Object.entries(access)) checkFunction(`access: { ${role} }`, check)
  for (const [locale, words] of Object.entries(checkObject('labels', options.labels)))
    checkObject(`labels: { ${locale} }`, words)
  const { mayPublish } = checkObject('automation', options.automation, ['mayPublish'])
  checkSwitch('automation: { mayPublish }', mayPublish)
  checkCommentOptions(options.comments, options.site?.url)
  const { engine } = checkObject('search', options.search, ['engine'])
  for (const name of ['find', 'missing'] as const)
    checkFunction(`search: { engine: { ${name} } }`, checkObject('search: { engine }', engine)[name])

  checkCdnOptions(options.cdn)

  const { url, publisher, ...functions } = checkObject('site', options.site, siteKeys)
  checkOrigin('site: { url }', url)
  if (publisher !== undefined && !checkObject('site: { publisher }', publisher).name)
    throw new OptionError('site: { publisher }', 'has no name.')
  for (const [name, value] of Object.entries(functions)) checkFunction(`site: { ${name} }`, value)

  for (const name of overrides) {
    const { fields, slug } = checkObject(name, options[name])
    checkFunction(`${name}: { fields }`, fields)
    if (slug !== undefined) throw new OptionError(`${name}: { slug }`, 'is set by the option `slugs`.')
  }
}

const resolveSlugs = (given: Partial<Slugs> = {}): Slugs => {
  checkObject('slugs', given, collectionNames)
  const slugs = Object.fromEntries(
    collectionNames.map((name) => [name, given[name] ?? defaultSlugs[name]]),
  ) as Slugs
  for (const [name, slug] of Object.entries(slugs)) {
    if (typeof slug !== 'string' || !/^[a-z][a-z0-9-]*$/.test(slug))
      throw new OptionError(`slugs: { ${name} }`, `"${slug}" must be lower-case letters, digits and hyphens.`)
  }
  if (new Set(Object.values(slugs)).size < collectionNames.length) {
    throw new OptionError('slugs', 'gives two collections the same slug.')
  }
  return slugs
}

const resolveBlocks = (options: ReviewArticlesOptions, slugs: Slugs): Map<string, BlockDefinition> => {
  const overrides = options.blocks ?? {}
  checkObject('blocks', overrides, Object.keys(blockFactories))
  const blocks = new Map<string, BlockDefinition>()
  const add = (option: string, definition: BlockDefinition) => {
    const slug = definition?.config?.slug
    if (!slug) throw new OptionError(option, 'has a block without a slug.')
    if (blocks.has(slug)) throw new OptionError(option, `uses the block slug "${slug}" a second time.`)
    blocks.set(slug, definition)
  }
  for (const [name, create] of Object.entries(blockFactories)) {
    const override = overrides[name as BlockName]
    if (override === false) continue
    const option = `blocks: { ${name} }`
    checkObject(option, override, ['slug', 'interfaceName', 'fields'])
    checkFunction(`${option}: { fields }`, override?.fields)
    const definition = create(slugs)
    const { fields, ...names } = override ?? {}
    const config = { ...definition.config, ...names }
    if (fields) config.fields = fields({ defaultFields: config.fields })
    add(option, { ...definition, config })
  }
  for (const definition of options.additionalBlocks ?? []) add('additionalBlocks', definition)
  if (blocks.size === 0) throw new OptionError('blocks', 'leaves no block for the body of an article.')
  return blocks
}

const ownBlockSlugs = (overrides: ReviewArticlesOptions['blocks'] = {}) =>
  Object.fromEntries(
    Object.keys(blockFactories).flatMap((name) => {
      const override = overrides[name as BlockName]
      return override === false ? [] : [[name, override?.slug ?? name]]
    }),
  ) as PluginContext['blockSlugs']

/**
 * The options with their defaults.
 * @throws OptionError naming the option, what is wrong with it and what to do
 */
export const resolveOptions = (options: ReviewArticlesOptions = {}): PluginContext => {
  checkShape(options)
  const site = options.site ?? {}
  const slugs = resolveSlugs(options.slugs)
  const is = { ...defaultRoleChecks, ...options.access }
  const blocks = resolveBlocks(options, slugs)
  const blockSlugs = ownBlockSlugs(options.blocks)
  return {
    enabled: options.enabled ?? true,
    slugs,
    blocks,
    blockSlugs,
    templates: resolveTemplates(options.templates, blockSlugs, blocks),
    is,
    rules: accessRules(is),
    labels: options.labels ?? {},
    priceMaxAgeHours: options.priceMaxAgeHours ?? 24,
    automation: { mayPublish: options.automation?.mayPublish ?? false },
    comments: resolveCommentOptions(options.comments),
    search: options.search?.engine ?? plainEngine(slugs),
    site: {
      articlePath: ({ slug, locale }) => `/${locale}/articles/${slug}`,
      topicPath: ({ slug, locale }) => `/${locale}/topics/${slug}`,
      ...site,
      url: site.url?.replace(/\/$/, ''),
    },
    cdn: resolveCdnOptions(options.cdn),
    beforeInvalidate: options.beforeInvalidate,
    onInvalidate: options.onInvalidate,
    relationMemory: options.relationMemory,
  }
}
