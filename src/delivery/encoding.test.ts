import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { encoded, encodingFor } from './encoding.ts'

describe('encodingFor', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;Q=0.5', 'gzip'],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['*', 'br'],
    ['*;q=0, gzip', 'gzip'],
    ['identity;q=1, gzip;q=0.5', 'identity'],
    ['br;q=abc', 'identity'],
    ['deflate', 'identity'],
  ])('of %j is %s', (header, expected) => expect(encodingFor(header, 10_000)).toBe(expected))

  it('compresses nothing small', () => expect(encodingFor('br', 1023)).toBe('identity'))
})

describe('encoded', () => {
  it('gives back the same bytes', async () => {
    const body = Buffer.from('Kupfer '.repeat(1000))
    expect(brotliDecompressSync(await encoded(body, 'br')).equals(body)).toBe(true)
    expect(gunzipSync(await encoded(body, 'gzip')).equals(body)).toBe(true)
  })
})
