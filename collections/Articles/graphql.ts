import type { GraphQLExtension, PayloadRequest } from 'payload'
import type { PluginContext } from '../../src/options.ts'
import { findArticleBySlug } from './bySlug.ts'

/** `ArticleBySlug(slug, locale)`: the article as `GET /api/articles/by-slug/:slug` answers it, null for a 404. */
export const articleQueries =
  (context: PluginContext): GraphQLExtension =>
  (GraphQL, { collections, types }) => ({
    ArticleBySlug: {
      type: collections[context.slugs.articles]?.graphQL?.type,
      args: {
        slug: { type: new GraphQL.GraphQLNonNull(GraphQL.GraphQLString) },
        ...(types.localeInputType && { locale: { type: types.localeInputType } }),
        ...(types.fallbackLocaleInputType && { fallbackLocale: { type: types.fallbackLocaleInputType } }),
      },
      resolve: (
        _: unknown,
        args: { slug: string; locale?: string; fallbackLocale?: PayloadRequest['fallbackLocale'] },
        { req }: { req: PayloadRequest },
      ) => {
        if (args.locale) req.locale = args.locale as never
        return findArticleBySlug(context, args, req)
      },
    },
  })
