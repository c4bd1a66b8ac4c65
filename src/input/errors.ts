import type { AfterErrorHook } from 'payload'
import { errorMessage } from '../translations/admin/index.ts'

/**
 * SQLSTATE class 22, data exceptions such as a number out of range, and 23503, a reference to what is not there
 * (PostgreSQL, Appendix A); SQLite says the latter in words.
 */
const isFaultOfAValue = (error: unknown): boolean => {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth++) {
    const { code } = each as { code?: unknown }
    if (typeof code === 'string' && /^(22[0-9A-Z]{3}|23503)$/.test(code)) return true
    if (each.message.includes('FOREIGN KEY constraint failed')) return true
  }
  return false
}

/**
 * Turns what a client's value caused deep in the database or in parsing into a 400 that says so; Payload answers 500.
 * What else fails stays a 500 without details.
 */
export const answerErrors: AfterErrorHook = ({ error, graphqlResult, req }) => {
  const cause = (error as { originalError?: Error }).originalError ?? error
  const malformed = cause instanceof SyntaxError || cause instanceof URIError
  if (!malformed && !isFaultOfAValue(cause)) return
  const message = errorMessage(req.i18n?.language, malformed ? 'badRequest' : 'badValue')
  return {
    status: 400,
    response: { errors: [{ message }] },
    ...(graphqlResult && {
      graphqlResult: {
        ...graphqlResult,
        message,
        extensions: { ...graphqlResult.extensions, statusCode: 400 },
      },
    }),
  } as ReturnType<AfterErrorHook>
}
