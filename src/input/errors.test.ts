import type { PayloadRequest } from 'payload'
import { expect, it } from 'vitest'
import { answerErrors } from './errors.ts'

const statusOf = async (error: Error) =>
  ((await answerErrors({ error, req: {} as PayloadRequest } as never)) as { status?: number } | undefined)
    ?.status

const coded = (code: string) => Object.assign(new Error('failed'), { code })

it.each([
  ['a connection that is refused', coded('ECONNREFUSED')],
  ['a database that shuts down', new Error('Failed query', { cause: coded('57P01') })],
  ['two that wait for each other', new Error('Failed query', { cause: coded('40P01') })],
  ['a database with all its connections taken', new Error('Failed query', { cause: coded('53300') })],
  [
    'a connection that breaks',
    new Error('Failed query', { cause: new Error('Connection terminated unexpectedly') }),
  ],
  ['no connection in time', new Error('timeout exceeded when trying to connect')],
  ['a transaction that cannot begin', new Error('Error: cannot begin transaction: connect ECONNREFUSED')],
])('%s is for a moment only', async (_, error) => {
  expect(await statusOf(error)).toBe(503)
})

it('a value that cannot be used is a fault of who sent it, and everything else stays what it is', async () => {
  expect(await statusOf(new Error('Failed query', { cause: coded('22003') }))).toBe(400)
  expect(await statusOf(new SyntaxError())).toBe(400)
  expect(await statusOf(coded('42P01'))).toBeUndefined()
})
