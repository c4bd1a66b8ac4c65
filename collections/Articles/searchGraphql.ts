import type { GraphQLNullableType } from 'graphql'
import type { GraphQLExtension, PayloadRequest } from 'payload'
import type { PluginContext } from '../../src/options.ts'
import { readSearchArgs, searchArticles } from './search.ts'

/** `SearchArticles(q, locale, page, limit)`: as `GET /api/articles/search` answers. */
export const searchQuery =
  (context: PluginContext): GraphQLExtension =>
  (GraphQL, { collections, types }) => {
    const { GraphQLBoolean, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLString } =
      GraphQL
    const required = <T extends GraphQLNullableType>(type: T) => ({ type: new GraphQLNonNull(type) })
    const listOf = <T extends GraphQLNullableType>(type: T) =>
      required(new GraphQLList(new GraphQLNonNull(type)))
    const fragment = new GraphQLObjectType({
      name: 'SearchFragment',
      fields: { text: required(GraphQLString), marked: required(GraphQLBoolean) },
    })
    const article = collections[context.slugs.articles]?.graphQL?.type
    const found = new GraphQLObjectType({
      name: 'FoundArticle',
      fields: { article: { type: article as never }, title: listOf(fragment), text: listOf(fragment) },
    })
    return {
      SearchArticles: {
        type: new GraphQLObjectType({
          name: 'FoundArticles',
          fields: {
            docs: listOf(found),
            totalDocs: required(GraphQLInt),
            page: required(GraphQLInt),
            limit: required(GraphQLInt),
            totalPages: required(GraphQLInt),
            hasNextPage: required(GraphQLBoolean),
            hasPrevPage: required(GraphQLBoolean),
            corrected: { type: GraphQLString },
          },
        }),
        args: {
          q: required(GraphQLString),
          page: { type: GraphQLInt },
          limit: { type: GraphQLInt },
          ...(types.localeInputType && { locale: { type: types.localeInputType } }),
        },
        resolve: (
          _: unknown,
          { locale, ...args }: { q: string; locale?: string; page?: number; limit?: number },
          { req }: { req: PayloadRequest },
        ) => {
          if (locale) req.locale = locale as never
          return searchArticles(context, readSearchArgs(context, req, args), req)
        },
      },
    }
  }
