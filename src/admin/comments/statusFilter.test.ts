import type { PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'
import { startWithPending, statusShown, whereOf } from './statusFilter.ts'

describe('statusShown', () => {
  it.each([
    [undefined, 'all'],
    ['nonsense', 'all'],
    [{}, 'all'],
    [whereOf('pending'), 'pending'],
    [whereOf('all'), 'all'],
    // As an address gives it, and as Payload's own filters write it.
    [{ status: { exists: 'true' } }, 'all'],
    [{ or: [{ and: [{ status: { equals: 'spam' } }] }] }, 'spam'],
    [{ or: { 0: { and: { 0: { status: { equals: 'spam' } } } } } }, 'spam'],
    [{ or: [{ and: [{ authorName: { like: 'Lea' } }] }] }, 'all'],
    [{ or: [{ and: [{ status: { equals: 'spam' } }, { authorName: { like: 'Lea' } }] }] }, 'spam'],
    [
      { or: [{ and: [{ status: { equals: 'spam' } }] }, { and: [{ status: { equals: 'pending' } }] }] },
      'some',
    ],
    [{ or: [{ and: [{ status: { equals: 'spam' } }] }, { and: [{ authorName: { like: 'L' } }] }] }, 'some'],
    [{ status: { not_equals: 'spam' } }, 'some'],
    [{ status: { equals: 'nothing' } }, 'some'],
    [{ and: [{ status: { equals: 'spam' } }, { status: { equals: 'pending' } }] }, 'some'],
  ])('%j shows %s', (where, shown) => {
    expect(statusShown(where)).toBe(shown)
  })
})

describe('startWithPending', () => {
  const open = (address: string, routeParams: Record<string, string> = { collection: 'comments' }) => {
    const searchParams = new URLSearchParams(address)
    // Payload adds what the user has chosen before.
    const query = { where: searchParams.has('where[status][equals]') ? 'as asked' : undefined, limit: 10 }
    const req = { query, routeParams, searchParams } as unknown as PayloadRequest
    expect(startWithPending('comments')?.({ req, limit: 10, page: 1, sort: '' })).toBe(null)
    return req.query.where
  }

  it('completes the address that the navigation leads to', () => {
    expect(open('')).toEqual({ status: { equals: 'pending' } })
    expect(open('locale=en')).toEqual({ status: { equals: 'pending' } })
  })

  it('leaves a list alone that was asked for anything', () => {
    expect(open('where[status][equals]=spam')).toBe('as asked')
    // What is left when the last filter is taken away.
    expect(open('limit=10&sort=-createdAt')).toBe(undefined)
    expect(open('search=Lea')).toBe(undefined)
  })

  it('leaves other views alone', () => {
    expect(open('', { collection: 'articles' })).toBe(undefined)
    expect(open('', { collection: 'comments', id: '1' })).toBe(undefined)
    expect(open('', {})).toBe(undefined)
  })
})
