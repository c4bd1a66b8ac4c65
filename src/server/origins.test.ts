import { expect, it } from 'vitest'
import { trustedOrigins } from './origins.ts'

it('trusts the site alone', () => {
  expect(trustedOrigins('https://example.com')).toEqual(['https://example.com'])
})

it('trusts every name of this machine when the site is on it', () => {
  expect(trustedOrigins('http://localhost:4000')).toEqual([
    'http://localhost:4000',
    'http://127.0.0.1:4000',
    'http://[::1]:4000',
  ])
})
