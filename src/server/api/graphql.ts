import { configToSchema } from '@payloadcms/graphql'
import {
  type DocumentNode,
  execute,
  GraphQLError,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import {
  addLocalesToRequestFromData,
  createPayloadRequest,
  headersWithCors,
  mergeHeaders,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'
import { fromReplica } from '../database/replicas.ts'
import { isFromNobody } from './etag.ts'
import { formatError } from './graphqlErrors.ts'
import { errorResponse, Refusal } from './refusal.ts'

/** What a client sends. */
interface Operation {
  query: string
  variables?: Record<string, unknown>
  operationName?: string
}

/** Answers GraphQL over HTTP for the request it is given; `json` is its body. */
export type GraphQLHandler = (
  request: Request,
  config: SanitizedConfig,
  json: Record<string, unknown> | undefined,
) => Promise<Response>

/**
 * Payload's GraphQL. Its own handler lives in its Next package and answers 500 to variables of a wrong type, and 200
 * to documents that its rules refuse.
 *
 * A document that is executed is answered with 200, errors of its fields included; one that is not, because it cannot
 * be parsed, breaks a rule or has wrong variables, with 400.
 */
export function createGraphQL(): GraphQLHandler {
  // By config, since the development server brings a new one with every change.
  const schemas = new WeakMap<SanitizedConfig, ReturnType<typeof configToSchema>>()
  const schemaOf = (config: SanitizedConfig) => {
    const made = schemas.get(config) ?? configToSchema(config)
    schemas.set(config, made)
    return made
  }

  return async (request, config, json) => {
    if (request.method !== 'POST') throw new Refusal(405, 'methodNotAllowed', { Allow: 'OPTIONS, POST' })
    const { query, variables: variableValues, operationName } = operationOf(json)
    const req = await createPayloadRequest({ canSetHeaders: true, config, request })
    req.data = json
    addLocalesToRequestFromData(req)

    const { schema, validationRules } = schemaOf(req.payload.config)
    const document = parseDocument(query)
    if (document instanceof GraphQLError) return refused([document], req)
    const headers: Record<string, string> = {}
    const args = { schema, document, variableValues, operationName, contextValue: { headers, req } }
    // One after the other: Payload's follow fragments, also those that lead back to themselves.
    for (const rules of [specifiedRules, validationRules(args)]) {
      const broken = validate(schema, document, rules)
      if (broken.length > 0) return refused(broken, req)
    }

    const answer = async () => execute(args)
    const isRead = getOperationAST(document, operationName)?.operation === 'query'
    const {
      data,
      errors = [],
      extensions,
    } = await (isRead && isFromNobody(request)
      ? fromReplica(answer, (result) => result.errors !== undefined)
      : answer())
    if (data === undefined) return refused(errors, req)
    const formatted = await Promise.all(errors.map((error) => formatError(error, req)))
    const body = {
      data,
      ...(formatted.length > 0 && { errors: formatted }),
      ...(extensions && { extensions }),
    }
    return Response.json(body, { status: statusOf(data, formatted), headers: answerHeaders(req, headers) })
  }
}

function operationOf(json: Record<string, unknown> | undefined): Operation {
  const { query, variables, operationName } = json ?? {}
  if (typeof query !== 'string') throw new Refusal(400, 'badQuery')
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables)))
    throw new Refusal(400, 'badQuery')
  if (operationName != null && typeof operationName !== 'string') throw new Refusal(400, 'badQuery')
  return {
    query,
    variables: (variables ?? undefined) as Operation['variables'],
    operationName: operationName ?? undefined,
  }
}

function parseDocument(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query)
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

/** Not executed: the errors are about the request, and for whoever sent it. */
function refused(errors: readonly GraphQLError[], req: PayloadRequest): Response {
  const formatted = errors.map(({ message, locations, path }) => ({
    message,
    locations,
    path,
    extensions: { statusCode: 400 },
  }))
  return errorResponse(400, formatted, answerHeaders(req))
}

/** Executed: 200, unless nothing came of it and the first error that says so is the client's. */
function statusOf(data: unknown, errors: { extensions?: Record<string, unknown> }[]): number {
  if (data !== null) return 200
  const codes = errors.map(({ extensions }) => Number(extensions?.statusCode))
  return codes.find((code) => code >= 400 && code < 500) ?? 200
}

function answerHeaders(req: PayloadRequest, own: Record<string, string> = {}): Headers {
  const headers = headersWithCors({ headers: new Headers(own), req })
  return req.responseHeaders ? mergeHeaders(req.responseHeaders, headers) : headers
}
