import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EnvError, readEnv } from './readEnv.ts'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'env-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** The one-line message the start would stop with. */
function messageOf(source: Record<string, string>): string {
  try {
    readEnv({ DATA_DIR: dir, ...source })
  } catch (error) {
    expect(error).toBeInstanceOf(EnvError)
    const { message } = error as EnvError
    expect(message).not.toContain('\n')
    return message
  }
  throw new Error('accepted')
}

describe('readEnv', () => {
  it('has a default for everything', () => {
    const env = readEnv({ DATA_DIR: dir })
    expect(env).toMatchObject({
      port: 3000,
      databaseReplicaUrls: [],
      siteUrl: 'http://localhost:3000',
      dataDir: dir,
      demo: true,
      trustProxy: 0,
    })
    expect(env.databaseUrl).toBeUndefined()
    expect(env.s3).toBeUndefined()
    expect(Object.isFrozen(env)).toBe(true)
  })

  it('resolves DATA_DIR against the working directory', () => {
    expect(readEnv({ DATA_DIR: 'x/../.data', PAYLOAD_SECRET: 's' }).dataDir).toBe(resolve('.data'))
  })

  it('makes a secret once and keeps it for its owner only', () => {
    const first = readEnv({ DATA_DIR: dir }).payloadSecret
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(readEnv({ DATA_DIR: dir }).payloadSecret).toBe(first)
    expect(readFileSync(join(dir, 'secret'), 'utf8').trim()).toBe(first)
    expect(statSync(join(dir, 'secret')).mode & 0o777).toBe(0o600)
  })

  it('takes what is set', () => {
    const env = readEnv({
      PORT: '8080',
      DATABASE_URL: 'postgres://a:b@db/x',
      DATABASE_REPLICA_URLS: 'postgresql://r1/x, postgres://r2/x',
      PAYLOAD_SECRET: 'given',
      SITE_URL: 'https://Example.com/',
      CORS_ORIGINS: 'https://www.Example.com/, http://localhost:4321',
      DATA_DIR: dir,
      DEMO: 'off',
      TRUST_PROXY: '2',
      SMTP_URL: 'smtp://mail',
      MAIL_FROM: 'news@example.com',
      REDIS_URL: 'rediss://cache:6380',
      ANSWER_MEMORY_MB: '64',
      S3_BUCKET: 'media',
      S3_ENDPOINT: 'http://minio:9000',
      S3_FORCE_PATH_STYLE: 'true',
    })
    expect(env).toEqual({
      port: 8080,
      databaseUrl: 'postgres://a:b@db/x',
      databaseReplicaUrls: ['postgresql://r1/x', 'postgres://r2/x'],
      payloadSecret: 'given',
      siteUrl: 'https://example.com',
      corsOrigins: ['https://www.example.com', 'http://localhost:4321'],
      dataDir: dir,
      demo: false,
      trustProxy: 2,
      smtpUrl: 'smtp://mail',
      mailFrom: 'news@example.com',
      redisUrl: 'rediss://cache:6380',
      s3: {
        bucket: 'media',
        region: 'us-east-1',
        endpoint: 'http://minio:9000',
        accessKeyId: undefined,
        secretAccessKey: undefined,
        forcePathStyle: true,
      },
      answerMemory: 64,
    })
  })

  it('counts an empty variable as unset', () => {
    expect(readEnv({ DATA_DIR: dir, PORT: '', DATABASE_URL: ' ', S3_BUCKET: '' }).port).toBe(3000)
  })

  it.each([
    ['PORT', 'abc'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000.5'],
    ['SITE_URL', 'example.com'],
    ['SITE_URL', 'ftp://example.com'],
    ['SITE_URL', 'https://example.com/blog'],
    ['SITE_URL', 'https://user@example.com'],
    ['CORS_ORIGINS', 'https://example.com/blog'],
    ['CORS_ORIGINS', 'https://a.example, b.example'],
    ['DEMO', 'no'],
    ['TRUST_PROXY', '-1'],
    ['MAIL_FROM', 'News <news@example.com>'],
    ['TRUST_PROXY', 'true'],
    ['S3_ENDPOINT', 'minio'],
    ['S3_FORCE_PATH_STYLE', 'yes'],
  ])('refuses %s=%s and repeats the value', (name, value) => {
    expect(messageOf({ [name]: value, S3_BUCKET: 'b' })).toMatch(
      new RegExp(`^${name} is "${value.replaceAll('.', '\\.')}": expected .+\\.$`),
    )
  })

  it.each([
    ['DATABASE_URL', 'mysql://u:topsecret@h/d'],
    ['DATABASE_URL', 'topsecret'],
    ['DATABASE_REPLICA_URLS', 'postgres://h/d,,topsecret'],
    ['SMTP_URL', 'topsecret.example.com'],
    ['REDIS_URL', 'http://topsecret'],
  ])('refuses %s=%s without repeating it', (name, value) => {
    const message = messageOf({ DATABASE_URL: 'postgres://h/d', PAYLOAD_SECRET: 's', [name]: value })
    expect(message).toMatch(new RegExp(`^${name} cannot be used: expected a URL like `))
    expect(message).not.toContain('topsecret')
  })

  it.each([
    ['PAYLOAD_SECRET', { DATABASE_URL: 'postgres://h/d' }],
    ['DATABASE_URL', { DATABASE_REPLICA_URLS: 'postgres://h/d' }],
    ['S3_BUCKET', { S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b' }],
    ['S3_SECRET_ACCESS_KEY', { S3_BUCKET: 'b', S3_ACCESS_KEY_ID: 'a' }],
    ['S3_ACCESS_KEY_ID', { S3_BUCKET: 'b', S3_SECRET_ACCESS_KEY: 'a' }],
  ])('asks for %s when the others need it', (name, source) => {
    expect(messageOf(source)).toMatch(new RegExp(`^${name} is not set: expected `))
  })

  it('names all variables at fault, each once', () => {
    const message = messageOf({ PORT: 'x', TRUST_PROXY: 'y' })
    expect(message.match(/PORT is/g)).toHaveLength(1)
    expect(message.match(/TRUST_PROXY is/g)).toHaveLength(1)
  })
})
