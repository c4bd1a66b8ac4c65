import type { AfterErrorHook } from 'payload'
import { errorMessage } from '../translations/admin/index.ts'

/** What an error says, and what the errors say that caused it; `code` is empty where there is none. */
export const causesOf = (error: unknown): { code: string; message: string }[] => {
  const causes = []
  for (let each = error; each instanceof Error && causes.length < 5; each = each.cause)
    causes.push({ code: String((each as { code?: unknown }).code ?? ''), message: each.message })
  return causes
}

/**
 * SQLSTATE class 22, data exceptions such as a number out of range, and 23503, a reference to what is not there
 * (PostgreSQL, Appendix A); SQLite says the latter in words.
 */
const isFaultOfAValue = (error: unknown): boolean =>
  causesOf(error).some(
    ({ code, message }) =>
      /^(22[0-9A-Z]{3}|23503)$/.test(code) || message.includes('FOREIGN KEY constraint failed'),
  )

/**
 * SQLSTATE classes 08 and 57P, connections that break or are refused, 53, a server that has no more of something, be it
 * connections, and 40001 and 40P01, two that write the same at once, of whom one is to try again (PostgreSQL, Appendix A),
 * and what the system says of them.
 */
const goneCodes =
  /^(08[0-9A-Z]{3}|57P0[1-3]|53[0-9A-Z]{3}|40001|40P01|ECONNREFUSED|ECONNRESET|EPIPE|EHOSTUNREACH|ETIMEDOUT|ENOTFOUND)$/
/** What `pg` and Payload say of it without a code. */
const goneWords = /Connection terminated|when trying to connect|is not queryable|cannot begin transaction/

/** Whether the database, or something else that an answer needs, is not there. */
export const isGone = (error: unknown): boolean =>
  causesOf(error).some(({ code, message }) => goneCodes.test(code) || goneWords.test(message))

/** What Payload's SQL adapters say of a filter that they meet first, such as the prefix of a file that has none. */
const unknownField = /^Cannot find field for path /

/** Status and words for an error that Payload answers 500 to, if more can be said of it. */
const explanationOf = (error: Error): [number, 'badRequest' | 'badValue' | 'unavailable'] | undefined => {
  if (error instanceof SyntaxError || error instanceof URIError || unknownField.test(error.message))
    return [400, 'badRequest']
  if (isFaultOfAValue(error)) return [400, 'badValue']
  return isGone(error) ? [503, 'unavailable'] : undefined
}

/**
 * Turns what a client's value caused deep in the database or in parsing into a 400 that says so, and what
 * is for a moment only into a 503; Payload answers 500. What else fails stays a 500 without details.
 */
export const answerErrors: AfterErrorHook = ({ error, graphqlResult, req }) => {
  const cause = (error as { originalError?: Error }).originalError ?? error
  const explanation = explanationOf(cause)
  if (!explanation) return
  const [status, code] = explanation
  const message = errorMessage(req.i18n?.language, code)
  return {
    status,
    response: { errors: [{ message }] },
    ...(graphqlResult && {
      graphqlResult: {
        ...graphqlResult,
        message,
        extensions: { ...graphqlResult.extensions, statusCode: status },
      },
    }),
  } as ReturnType<AfterErrorHook>
}
