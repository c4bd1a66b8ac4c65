import { describe, expect, it } from 'vitest'
import { commentFormState, commentFormValues } from './state.ts'

const values = {
  authorName: 'Lea',
  authorEmail: 'lea@example.org',
  authorUrl: 'https://example.org',
  body: 'Ein Gedanke',
  notify: 'on',
}

describe('a comment that is taken', () => {
  it('waits, or is out; who wrote it stays in the form, the text does not', () => {
    const { authorName, authorEmail, authorUrl } = values
    expect(commentFormState({ status: 201, doc: { id: 7, status: 'pending' } }, values)).toEqual({
      status: 'pending',
      id: 7,
      values: { authorName, authorEmail, authorUrl },
    })
    expect(commentFormState({ status: 201, doc: { id: 7, status: 'approved' } }, values)).toMatchObject({
      status: 'approved',
      id: 7,
    })
  })

  it('may have no document, as a report has none', () => {
    expect(commentFormState({ status: 202 })).toEqual({ status: 'pending', values: {} })
  })
})

describe('what is refused', () => {
  it('keeps all that was typed, with what is wrong at each field', () => {
    const errors = [
      { data: { errors: [{ path: 'authorName', message: 'Fehlt.', label: 'Name' }, { path: 7 }] } },
    ]
    expect(commentFormState({ status: 400, errors }, values)).toEqual({
      status: 'invalid',
      errors: [{ path: 'authorName', message: 'Fehlt.' }],
      values,
    })
  })

  it.each([
    [403, 'closed'],
    [404, 'notFound'],
    [409, 'duplicate'],
    [429, 'flood'],
    [500, 'failed'],
    [413, 'failed'],
    [0, 'failed'],
  ] as const)('is told by the status: %i is %s', (status, expected) => {
    expect(commentFormState({ status, errors: [{ message: 'x' }] }, values)).toEqual({
      status: expected,
      values,
    })
  })

  it('says how long to wait', () => {
    const errors = [{ data: { retryAfter: 240 } }]
    expect(commentFormState({ status: 429, errors })).toMatchObject({ status: 'flood', retryAfter: 240 })
  })

  it.each([undefined, null, 'x', [], [null], [{ data: 'x' }], [{ data: { errors: 'x' } }]])(
    'is a failure where the answer names no field: %j',
    (errors) => {
      expect(commentFormState({ status: 400, errors }, values)).toEqual({ status: 'failed', values })
    },
  )
})

it('takes from a form what was typed, with the line breaks of the text', () => {
  const data = new FormData()
  for (const [name, value] of Object.entries(values)) data.set(name, value)
  data.set('body', 'Eins\r\nzwei\rdrei\n')
  data.set('website', 'x')
  data.set('reason', new Blob(['x']))
  expect(commentFormValues(data)).toEqual({ ...values, body: 'Eins\nzwei\ndrei\n' })
})
