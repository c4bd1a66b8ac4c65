import type { GraphQLNullableType } from 'graphql'
import type { GraphQLExtension, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import type { CommentThreadDoc } from '../../src/delivery/thread.ts'
import { findThread } from '../../src/delivery/thread.ts'
import { moderateComments, requireModerator } from '../../src/moderation/moderate.ts'
import { publicDoc } from '../../src/moderation/publicDoc.ts'
import { removeComments } from '../../src/moderation/remove.ts'
import { reportComment } from '../../src/moderation/report.ts'
import { actions, statuses } from '../../src/moderation/statuses.ts'
import { submitComment } from '../../src/moderation/submit.ts'
import type { PluginContext } from '../../src/options.ts'
import { readDecision, readId, readReason, readThreadQuery } from './input.ts'

interface GraphQLContext {
  req: PayloadRequest
}

type Args = Record<string, unknown>

type GraphQLCopy = Parameters<GraphQLExtension>[0]
type Info = Parameters<GraphQLExtension>[1]

/** How the arguments name an ID: a number or a text, as the database has it. */
const idInput = (GraphQL: GraphQLCopy, { config }: Info) =>
  config.db.defaultIDType === 'number' ? GraphQL.GraphQLInt : GraphQL.GraphQLString

const enumOf = (GraphQL: GraphQLCopy, name: string, values: readonly string[]) =>
  new GraphQL.GraphQLEnumType({ name, values: Object.fromEntries(values.map((value) => [value, { value }])) })

/** `CommentThread(article, page, limit, sort)`: as `GET /api/articles/:id/comments`; null for a 404. */
export const commentQueries =
  (context: PluginContext): GraphQLExtension =>
  (GraphQL, info) => {
    const { GraphQLBoolean, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLString } =
      GraphQL
    const required = <T extends GraphQLNullableType>(type: T) => ({ type: new GraphQLNonNull(type) })
    const id = idInput(GraphQL, info)
    const entry: InstanceType<typeof GraphQLObjectType> = new GraphQLObjectType({
      name: 'CommentThreadEntry',
      fields: () => ({
        id: required(id),
        authorName: required(GraphQLString),
        authorUrl: { type: GraphQLString },
        isStaff: required(GraphQLBoolean),
        isRemoved: required(GraphQLBoolean),
        body: required(GraphQLString),
        bodyHtml: required(GraphQLString),
        createdAt: required(GraphQLString),
        editedAt: { type: GraphQLString },
        replies: required(new GraphQLList(new GraphQLNonNull(entry))),
      }),
    })
    const thread = new GraphQLObjectType({
      name: 'CommentThread',
      fields: {
        docs: required(new GraphQLList(new GraphQLNonNull(entry))),
        totalDocs: required(GraphQLInt),
        totalThreads: required(GraphQLInt),
        page: required(GraphQLInt),
        limit: required(GraphQLInt),
        totalPages: required(GraphQLInt),
        hasNextPage: required(GraphQLBoolean),
        hasPrevPage: required(GraphQLBoolean),
        open: required(GraphQLBoolean),
      },
    })
    return {
      CommentThread: {
        type: thread,
        args: {
          article: required(id),
          page: { type: GraphQLInt },
          limit: { type: GraphQLInt },
          sort: { type: enumOf(GraphQL, 'CommentThread_sort', ['newest', 'oldest']) },
        },
        resolve: async (_: unknown, args: Args, { req }: GraphQLContext): Promise<CommentThreadDoc | null> =>
          findThread(context, req, {
            article: readId(context, req, args.article),
            ...readThreadQuery(context, req, args),
          }),
      },
    }
  }

/** What `createComment`, `moderateComments`, `reportComment` and `deleteComment` do (contract §5). */
export const commentMutations =
  (context: PluginContext): GraphQLExtension =>
  (GraphQL, info) => {
    const {
      GraphQLBoolean,
      GraphQLInputObjectType,
      GraphQLInt,
      GraphQLList,
      GraphQLNonNull,
      GraphQLObjectType,
      GraphQLString,
    } = GraphQL
    const required = <T extends GraphQLNullableType>(type: T) => ({ type: new GraphQLNonNull(type) })
    const { slugs } = context
    const id = idInput(GraphQL, info)
    const comment = info.collections[slugs.comments]?.graphQL?.type
    const status = enumOf(GraphQL, 'CommentStatus', statuses)
    const outcome = new GraphQLObjectType({
      name: 'ModeratedComment',
      fields: { id: required(id), status: required(status), changed: required(GraphQLBoolean) },
    })
    const counts = new GraphQLObjectType({
      name: 'CommentCounts',
      fields: Object.fromEntries(statuses.map((each) => [each, required(GraphQLInt)])),
    })
    const moderated = new GraphQLObjectType({
      name: 'ModeratedComments',
      fields: {
        results: required(new GraphQLList(new GraphQLNonNull(outcome))),
        counts: required(counts),
      },
    })
    return {
      createComment: {
        type: comment,
        args: {
          data: {
            type: new GraphQLNonNull(
              new GraphQLInputObjectType({
                name: 'CommentSubmissionInput',
                fields: {
                  article: required(id),
                  parent: { type: id },
                  authorName: required(GraphQLString),
                  authorEmail: { type: GraphQLString },
                  authorUrl: { type: GraphQLString },
                  body: required(GraphQLString),
                  locale: { type: GraphQLString },
                  notify: { type: GraphQLBoolean },
                  website: { type: GraphQLString },
                  altcha: { type: GraphQLString },
                },
              }),
            ),
          },
        },
        resolve: async (_: unknown, { data }: Args, { req }: GraphQLContext) =>
          publicDoc(await submitComment(context, req, { ...(data as Args) })),
      },
      moderateComments: {
        type: moderated,
        args: {
          ids: required(new GraphQLList(new GraphQLNonNull(id))),
          action: required(enumOf(GraphQL, 'ModerationAction', actions)),
          note: { type: GraphQLString },
          expectedStatus: { type: status },
        },
        resolve: (_: unknown, args: Args, { req }: GraphQLContext) => {
          requireModerator(context, req)
          return moderateComments(context, req, readDecision(context, req, args))
        },
      },
      reportComment: {
        type: new GraphQLNonNull(GraphQLBoolean),
        args: { id: required(id), reason: { type: GraphQLString } },
        resolve: async (_: unknown, args: Args, { req }: GraphQLContext) => {
          await reportComment(context, req, readId(context, req, args.id), readReason(context, req, args))
          return true
        },
      },
      deleteComment: {
        type: comment,
        args: { id: required(id) },
        resolve: async (_: unknown, args: Args, { req }: GraphQLContext) => {
          requireModerator(context, req)
          const [removed] = await removeComments(context, req, [readId(context, req, args.id)])
          if (!removed) throw new APIError('Nothing was removed.')
          return publicDoc(removed.after)
        },
      },
    }
  }
