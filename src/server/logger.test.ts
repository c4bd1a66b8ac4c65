import { expect, it } from 'vitest'
import { loggableError } from './logger.ts'

const secret = 'jemand@example.com'

it('logs the statement of a failed query, its cause and its stack, and no value', () => {
  const cause = Object.assign(new Error('duplicate key value violates unique constraint "email_idx"'), {
    code: '23505',
    severity: 'ERROR',
    detail: `Key (email)=(${secret}) already exists.`,
  })
  const params = [`x\n    at ${secret}`, '$&']
  const query = 'insert into "commenters" ("email") values ($1)'
  const error = Object.assign(new Error(`Failed query: ${query}\nparams: ${params}`, { cause }), {
    query,
    params,
  })
  const logged = loggableError(error)
  expect(JSON.stringify(logged)).not.toContain(secret)
  expect(logged).toMatchObject({
    type: 'Error',
    message: `Failed query: ${query}: ${cause.message}`,
    stack: expect.stringMatching(
      /Failed query: insert into .+\n +at [\s\S]+caused by: [\s\S]+email_idx[\s\S]+ at /,
    ),
    query,
  })
})

it('logs no value that a data exception quotes', () => {
  const error = Object.assign(new Error(`invalid input syntax for type integer: "${secret}"`), {
    code: '22P02',
    severity: 'ERROR',
  })
  expect(JSON.stringify(loggableError(error))).not.toContain(secret)
  expect(loggableError(error)).toMatchObject({ message: 'invalid input syntax for type integer' })
})

it('leaves other errors as they are', () => {
  const error = new TypeError('x is not a function')
  expect(loggableError(error)).toMatchObject({
    type: 'TypeError',
    message: error.message,
    stack: error.stack,
  })
  expect(loggableError('text')).toBe('text')
})
