import { describe, expect, it } from 'vitest'
import { adminPolicy, apiPolicy, securityHeaders, sitePolicy } from './securityHeaders.ts'

/** `script-src 'self' x; …` as a map of lists. */
const directives = (policy: string) =>
  Object.fromEntries(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]))

describe('securityHeaders', () => {
  it('ask for https only when the site is https', () => {
    expect(securityHeaders({ siteUrl: 'http://localhost:3000' })).not.toHaveProperty(
      'Strict-Transport-Security',
    )
    expect(securityHeaders({ siteUrl: 'https://example.com' })['Strict-Transport-Security']).toMatch(
      /^max-age=\d{8}/,
    )
  })

  it('are there for every answer', () => {
    expect(securityHeaders({ siteUrl: 'http://localhost:3000' })).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
    })
  })
})

describe('policies', () => {
  it('let nothing of the API run or be framed', () => {
    expect(directives(apiPolicy)).toMatchObject({
      'default-src': ["'none'"],
      'frame-ancestors': ["'none'"],
      sandbox: [],
    })
  })

  it('let only hashed scripts and own styles into the site', () => {
    const policy = directives(sitePolicy({ dev: false, scriptHashes: ["'sha256-x'"] }))
    expect(policy['script-src']).toEqual(["'self'", "'sha256-x'"])
    expect(policy['style-src']).toEqual(["'self'"])
    expect(policy['frame-ancestors']).toEqual(["'self'"])
    expect(policy['object-src']).toEqual(["'none'"])
  })

  it('let only scripts with the nonce into the admin panel', () => {
    const policy = directives(adminPolicy({ dev: false, nonce: 'n' }))
    expect(policy['script-src']).toEqual(["'self'", "'nonce-n'", "'strict-dynamic'"])
    expect(policy['frame-src']).toEqual(["'self'"])
  })

  it.each([
    ['site', sitePolicy({ dev: false, scriptHashes: [] })],
    ['admin', adminPolicy({ dev: false, nonce: 'n' })],
  ])('allow the %s nothing from elsewhere and no evaluation', (_, policy) => {
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|ws:/)
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/)
  })

  it.each([
    ['site', sitePolicy({ dev: true, scriptHashes: [] })],
    ['admin', adminPolicy({ dev: true, nonce: 'n' })],
  ])("let Next's development server work in the %s", (_, policy) => {
    expect(policy).toMatch(/script-src[^;]*'unsafe-eval'/)
    expect(policy).toMatch(/connect-src[^;]* ws:/)
  })
})
