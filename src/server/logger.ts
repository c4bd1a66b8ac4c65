import { defaultLoggerOptions } from 'payload'
import { stdSerializers } from 'pino'

/** What Drizzle's and PostgreSQL's errors carry beside their message. */
interface DatabaseError extends Error {
  query?: unknown
  params?: unknown
  /** SQLSTATE. */
  code?: unknown
  severity?: unknown
}

const messageOf = ({ code, message, params, query, severity }: DatabaseError): string => {
  if (typeof query === 'string' && Array.isArray(params)) return `Failed query: ${query}`
  // Data exceptions (class 22) quote the value they could not use.
  return severity && String(code).startsWith('22') ? message.replace(/: ".*$/s, '') : message
}

/** The error and its causes without the values that a statement was given. */
const withoutValues = (error: DatabaseError, depth = 0): Error => {
  // Also without what PostgreSQL tells of rows, such as `Key (email)=(…) already exists.`
  const { params, detail, where, internalQuery, ...rest } = error as DatabaseError & Record<string, unknown>
  const message = messageOf(error)
  const copy = Object.assign(Object.create(Object.getPrototypeOf(error)) as Error, rest, {
    message,
    // Split and joined: in a replacement, `$` would mean something.
    stack: error.message ? error.stack?.split(error.message).join(message) : error.stack,
  })
  if (error.cause instanceof Error && depth < 10) copy.cause = withoutValues(error.cause, depth + 1)
  return copy
}

/** An error as it is logged: what people sent, an e-mail among it, stays out of the log. */
export const loggableError = (error: unknown): unknown =>
  error instanceof Error ? stdSerializers.err(withoutValues(error)) : error

/** Payload's logger, with errors of the database that tell their statements and no values. */
export const logger = {
  options: { serializers: { err: loggableError } },
  destination: defaultLoggerOptions,
}
