import type { GraphQLError } from 'graphql'
import type { CollectionConfig, Config, Plugin } from 'payload'
import { articleQueries } from '../collections/Articles/graphql.ts'
import { articles } from '../collections/Articles/index.ts'
import { listingHooks } from '../collections/Articles/listing.ts'
import { searchQuery } from '../collections/Articles/searchGraphql.ts'
import { authors } from '../collections/Authors/index.ts'
import { commenters } from '../collections/Commenters/index.ts'
import { commentMutations, commentQueries } from '../collections/Comments/graphql.ts'
import { comments } from '../collections/Comments/index.ts'
import { media } from '../collections/Media/index.ts'
import { moderationEvents } from '../collections/ModerationEvents/index.ts'
import { products } from '../collections/Products/index.ts'
import { searchEntries } from '../collections/SearchEntries/index.ts'
import { topics } from '../collections/Topics/index.ts'
import { withDashboard } from './admin/dashboard/widgets.ts'
import { withBlocks } from './blocks.ts'
import { withPurge } from './delivery/cdn/purge.ts'
import { announceChanges, invalidationHooks } from './delivery/invalidation.ts'
import { answerErrors } from './input/errors.ts'
import { graphqlLimitsForAnonymous, guardHooks } from './input/guard.ts'
import { withJobs } from './jobs.ts'
import { withLocks } from './locks.ts'
import { moderationPath } from './moderation/queue/path.ts'
import { withQuietRefusals } from './moderation/refusal.ts'
import {
  type CollectionName,
  collectionNames,
  OptionError,
  type PluginContext,
  type ReviewArticlesOptions,
  resolveOptions,
} from './options.ts'
import { setOrigin } from './origin.ts'
import { withOverrides } from './overrides.ts'
import { indexMissing } from './search/indexing.ts'
import { withSettings } from './settings.ts'
import { withUsers } from './users.ts'

const factories: Record<CollectionName, (context: PluginContext, usersSlug: string) => CollectionConfig> = {
  articles,
  authors,
  topics,
  products,
  media,
  comments,
  commenters,
  moderationEvents,
  searchEntries,
}

const announces = ({ beforeInvalidate, cdn, onInvalidate }: PluginContext) =>
  Boolean(beforeInvalidate ?? onInvalidate ?? cdn)

const collection = (
  name: CollectionName,
  options: ReviewArticlesOptions,
  context: PluginContext,
  usersSlug: string,
) => {
  const own = factories[name](context, usersSlug)
  const overrides = options[`${name}Overrides`]
  if (!context.enabled) return withOverrides({ ...own, hooks: {}, endpoints: [] }, overrides)
  const { is, slugs } = context
  const isEditorial = own.fields.some((field) => 'name' in field && field.name === 'origin')
  const first = { ...guardHooks(context), ...(isEditorial && { beforeValidate: [setOrigin(is)] }) }
  const guarded = withOverrides({ ...own, hooks: first }, { hooks: own.hooks })
  const reported =
    announces(context) && isEditorial
      ? withOverrides(guarded, { hooks: invalidationHooks(slugs[name]) })
      : guarded
  const placed =
    announces(context) && name === 'articles'
      ? withOverrides(reported, { hooks: listingHooks(slugs.articles) })
      : reported
  return withOverrides(placed, overrides)
}

const withCollections = (config: Config, options: ReviewArticlesOptions, context: PluginContext): Config => {
  for (const { slug } of config.collections ?? []) {
    const name = collectionNames.find((each) => context.slugs[each] === slug)
    if (name)
      throw new OptionError(
        `slugs: { ${name} }`,
        `"${slug}" is a collection of the host already; choose another slug.`,
      )
  }
  const own = collectionNames.map((name) => collection(name, options, context, config.admin?.user ?? 'users'))
  return { ...config, collections: [...(config.collections ?? []), ...own] }
}

const withGraphQL = (config: Config, context: PluginContext): Config => {
  const { mutations, queries, validationRules } = config.graphQL ?? {}
  // The copy of graphql that the schema is made with; Payload hands it over before anything is validated.
  let ErrorClass: typeof GraphQLError | undefined
  return {
    ...config,
    graphQL: {
      ...config.graphQL,
      queries: (GraphQL, info) => {
        ErrorClass = GraphQL.GraphQLError
        return {
          ...articleQueries(context)(GraphQL, info),
          ...searchQuery(context)(GraphQL, info),
          ...commentQueries(context)(GraphQL, info),
          ...queries?.(GraphQL, info),
        }
      },
      mutations: (GraphQL, info) => ({
        ...commentMutations(context)(GraphQL, info),
        ...mutations?.(GraphQL, info),
      }),
      validationRules: (args) => [
        ...(ErrorClass ? graphqlLimitsForAnonymous(context, ErrorClass)(args) : []),
        ...(validationRules?.(args) ?? []),
      ],
    },
  }
}

/** The moderators' queue as a page of the admin panel, and the way there. */
const withModeration = (config: Config): Config => {
  const { components } = config.admin ?? {}
  const beforeNavLinks = ['payload-review-articles/rsc#ModerationLink', ...(components?.beforeNavLinks ?? [])]
  const views: NonNullable<typeof components>['views'] = {
    moderation: {
      Component: 'payload-review-articles/rsc#ModerationView',
      path: moderationPath,
      exact: true,
      meta: { title: 'Moderation' },
    },
    ...components?.views,
  }
  return { ...config, admin: { ...config.admin, components: { ...components, beforeNavLinks, views } } }
}

const withErrors = (config: Config): Config => ({
  ...config,
  hooks: { ...config.hooks, afterError: [answerErrors, ...(config.hooks?.afterError ?? [])] },
})

/** Articles may show what the host has of its own: its changes count too. */
const withInvalidation = (config: Config, context: PluginContext): Config => {
  if (!announces(context)) return config
  const own = new Set<string>(Object.values(context.slugs))
  return {
    ...config,
    collections: config.collections?.map((each) =>
      own.has(each.slug) ? each : withOverrides(each, { hooks: invalidationHooks(each.slug) }),
    ),
    onInit: async (payload) => {
      await config.onInit?.(payload)
      announceChanges(payload, withPurge(context))
    },
  }
}

/** Articles from before there was a search come into it after the start, while everything works already. */
const withSearch = (config: Config, context: PluginContext): Config => ({
  ...config,
  onInit: async (payload) => {
    await config.onInit?.(payload)
    void indexMissing(context, payload).catch((err) =>
      payload.logger.warn({ err, msg: 'Not all articles could be made searchable' }),
    )
  },
})

/**
 * Structured review articles for a Payload config: collections, blocks, roles, publishing checks, structured data
 * and delivery. Without options it gives everything.
 *
 * @throws OptionError when an option is wrong or collides with the host's config
 */
export const reviewArticles =
  (options: ReviewArticlesOptions = {}): Plugin =>
  (incoming) => {
    const context = resolveOptions(options)
    const steps = [
      (config: Config) => withUsers(config, context),
      (config: Config) => withBlocks(config, context),
      (config: Config) => withCollections(config, options, context),
      (config: Config) => withJobs(config, context),
      (config: Config) => withLocks(config, context),
      (config: Config) => withSettings(config, context),
    ]
    const behaviour = [
      (config: Config) => withGraphQL(config, context),
      (config: Config) => withErrors(config),
      withQuietRefusals,
      (config: Config) => withDashboard(config, context),
      withModeration,
      (config: Config) => withInvalidation(config, context),
      (config: Config) => withSearch(config, context),
    ]
    return [...steps, ...(context.enabled ? behaviour : [])].reduce((config, step) => step(config), incoming)
  }
