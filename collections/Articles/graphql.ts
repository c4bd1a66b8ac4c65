import type { GraphQLExtension, PayloadRequest } from 'payload'
import type { PluginContext } from '../../src/options.ts'
import { findArticleBySlug } from './bySlug.ts'

const isBySlug = (selection: object) =>
  (selection as { name?: { value: string } }).name?.value === 'ArticleBySlug'

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
        { operation }: { operation: { selectionSet: { selections: readonly object[] } } },
      ) => {
        // What the article refers to is populated by the query's own request: as anonymous too, unless the query also
        // asks for something else, as whoever sent it.
        if (operation.selectionSet.selections.every(isBySlug)) req.user = null
        if (args.locale) req.locale = args.locale as never
        return findArticleBySlug(context, args, req)
      },
    },
  })
