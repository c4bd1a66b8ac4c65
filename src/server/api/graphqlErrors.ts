import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import { logError, type PayloadRequest } from 'payload'
import { serverMessage } from '../../translations/server/index.ts'

/** What Payload's errors carry beside the message. */
interface PayloadError extends Error {
  status?: number
  data?: unknown
}

/**
 * An error of a field as Payload formats it: status, name and data of the error in `extensions`, seen by the config's
 * `afterError` hooks. What went wrong inside the server is logged and kept from the client.
 */
export async function formatError(error: GraphQLError, req: PayloadRequest): Promise<GraphQLFormattedError> {
  const { config } = req.payload
  const original = error.originalError as PayloadError | undefined
  const statusCode = original?.status ?? 500
  // By its own name, which decides how loud: a refusal is no error of the server.
  logError({ err: original ?? error, payload: req.payload })

  let formatted: GraphQLFormattedError = {
    message: statusCode === 500 && !config.debug ? serverMessage(req.i18n.language, 'failed') : error.message,
    locations: error.locations,
    path: error.path,
    extensions: { name: original?.name, data: original?.data ?? undefined, statusCode },
  }
  for (const hook of config.hooks.afterError ?? []) {
    const changed = await hook({ context: req.context, error, graphqlResult: formatted, req })
    formatted = changed?.graphqlResult ?? formatted
  }
  return formatted
}
