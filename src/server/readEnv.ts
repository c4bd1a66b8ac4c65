import { join, resolve } from 'node:path'
import { z } from 'zod'
import { keptSecret } from './secrets.ts'
import { StartError } from './startError.ts'

/** An S3-compatible bucket for uploads. The keys are absent when the machine's own role gives access. */
export interface S3Settings {
  bucket: string
  region: string
  /** Base URL of a service other than Amazon's. */
  endpoint?: string
  accessKeyId?: string
  secretAccessKey?: string
  /** `https://host/bucket/key` instead of `https://bucket.host/key`. */
  forcePathStyle: boolean
}

/** Everything the environment sets, checked. */
export interface Env {
  port: number
  /** PostgreSQL connection string; absent: the embedded database is used. */
  databaseUrl?: string
  /** Read-only copies of that database. */
  databaseReplicaUrls: string[]
  payloadSecret: string
  /** Public origin, without a slash at the end: `https://example.com`. */
  siteUrl: string
  /** Origins whose pages may ask from the browser. */
  corsOrigins: '*' | string[]
  /** Absolute path of the folder for the embedded database, uploads and generated secrets. */
  dataDir: string
  /** Whether an empty installation is filled with the demo articles. */
  demo: boolean
  /** Number of proxies in front whose `X-Forwarded-*` headers are believed. */
  trustProxy: number
  /** Absent: no mail is sent. */
  smtpUrl?: string
  /** The address that mails come from. */
  mailFrom?: string
  redisUrl?: string
  s3?: S3Settings
  /** Content delivery network in front, one at most. */
  fastly?: { serviceId: string; apiToken: string }
  cloudflare?: { zoneId: string; apiToken: string }
  /** Megabytes for finished answers; 0: none are kept. */
  answerMemory: number
}

/** The environment cannot be used. The message is one line that names every variable at fault. */
export class EnvError extends StartError {
  override name = 'EnvError'
}

/** Values with passwords in them are not repeated in messages. */
const confidential = new Set([
  'CLOUDFLARE_API_TOKEN',
  'DATABASE_URL',
  'DATABASE_REPLICA_URLS',
  'FASTLY_API_TOKEN',
  'PAYLOAD_SECRET',
  'REDIS_URL',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
  'SMTP_URL',
])

const whole = (min: number, max: number) => {
  const error = `a whole number from ${min} to ${max}`
  return z
    .string()
    .regex(/^\d+$/, { error })
    .transform(Number)
    .pipe(z.number().min(min, { error }).max(max, { error }))
}
const url = (protocol: RegExp, example: string) => z.url({ protocol, error: `a URL like ${example}` })
const postgresUrl = url(/^postgres(ql)?$/, 'postgres://user:password@host:5432/database')

/** A site lives at the root of its origin: paths in links, cookies and redirects all start there. */
const origin = url(/^https?$/, 'https://example.com')
  .refine((value) => URL.canParse(value) && isOrigin(new URL(value)), {
    error: 'only scheme, host and port, like https://example.com',
  })
  .transform((value) => new URL(value).origin)

function isOrigin(parsed: URL): boolean {
  return `${parsed.origin}/` === parsed.href
}

/** The meaning of each variable; the error of a rule completes the sentence "expected …". */
const variables = z
  .object({
    PORT: whole(1, 65_535).default(3000),
    DATABASE_URL: postgresUrl.optional(),
    DATABASE_REPLICA_URLS: z
      .string()
      .transform((list) => list.split(',').map((item) => item.trim()))
      .pipe(z.array(postgresUrl))
      .default([]),
    PAYLOAD_SECRET: z.string().optional(),
    SITE_URL: origin.optional(),
    CORS_ORIGINS: z
      .string()
      .transform((list) => (list === '*' ? list : list.split(',').map((item) => item.trim())))
      .pipe(
        z.union([z.literal('*'), z.array(origin)], {
          error: '*, or origins like https://example.com separated by commas',
        }),
      )
      .default([]),
    DATA_DIR: z.string().default('.data'),
    DEMO: z.enum(['on', 'off'], { error: 'on or off' }).default('on'),
    TRUST_PROXY: whole(0, 100).default(0),
    SMTP_URL: url(/^smtps?$/, 'smtps://user:password@mail.example.com:465').optional(),
    MAIL_FROM: z.email({ error: 'an address like news@example.com' }).optional(),
    REDIS_URL: url(/^rediss?$/, 'redis://localhost:6379').optional(),
    ANSWER_MEMORY_MB: whole(0, 1_000_000).default(128),
    S3_BUCKET: z.string().optional(),
    S3_REGION: z.string().default('us-east-1'),
    S3_ENDPOINT: url(/^https?$/, 'https://s3.example.com').optional(),
    S3_ACCESS_KEY_ID: z.string().optional(),
    S3_SECRET_ACCESS_KEY: z.string().optional(),
    S3_FORCE_PATH_STYLE: z.enum(['true', 'false'], { error: 'true or false' }).default('false'),
    FASTLY_SERVICE_ID: z.string().optional(),
    FASTLY_API_TOKEN: z.string().optional(),
    CLOUDFLARE_ZONE_ID: z.string().optional(),
    CLOUDFLARE_API_TOKEN: z.string().optional(),
  })
  .superRefine((vars, context) => {
    const missing = (name: keyof typeof vars, why: string) =>
      context.addIssue({ code: 'custom', path: [name], message: why })

    if (vars.DATABASE_URL && !vars.PAYLOAD_SECRET) {
      missing(
        'PAYLOAD_SECRET',
        'a long random string, the same for every instance, because DATABASE_URL is set',
      )
    }
    if (vars.DATABASE_REPLICA_URLS.length > 0 && !vars.DATABASE_URL) {
      missing('DATABASE_URL', 'the primary of DATABASE_REPLICA_URLS')
    }
    if (!vars.S3_BUCKET && (vars.S3_ENDPOINT || vars.S3_ACCESS_KEY_ID || vars.S3_SECRET_ACCESS_KEY)) {
      missing('S3_BUCKET', 'the name of a bucket, because other S3_ variables are set')
    }
    const pairs = [
      ['S3_ACCESS_KEY_ID', 'key', 'S3_SECRET_ACCESS_KEY', 'secret'],
      ['FASTLY_SERVICE_ID', 'service', 'FASTLY_API_TOKEN', 'token'],
      ['CLOUDFLARE_ZONE_ID', 'zone', 'CLOUDFLARE_API_TOKEN', 'token'],
    ] as const
    for (const [name, what, secret, word] of pairs) {
      if (vars[name] && !vars[secret]) missing(secret, `the ${word} that belongs to ${name}`)
      if (vars[secret] && !vars[name]) missing(name, `the ${what} that belongs to ${secret}`)
    }
    if (vars.FASTLY_SERVICE_ID && vars.CLOUDFLARE_ZONE_ID) {
      missing('CLOUDFLARE_ZONE_ID', 'nothing beside FASTLY_SERVICE_ID: one of the two stands in front')
    }
  })

/**
 * Reads and checks the variables of the reference application. Empty ones count as unset.
 *
 * Without `DATABASE_URL` and `PAYLOAD_SECRET`, a secret is made and kept in `DATA_DIR/secret`.
 *
 * @throws {EnvError} when a value cannot be used
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.keys(variables.shape).flatMap((name) =>
      source[name]?.trim() ? [[name, source[name].trim()]] : [],
    ),
  )
  const parsed = variables.safeParse(given)
  if (!parsed.success) throw new EnvError(explain(parsed.error.issues, given))

  const vars = parsed.data
  const dataDir = resolve(vars.DATA_DIR)
  return Object.freeze({
    port: vars.PORT,
    databaseUrl: vars.DATABASE_URL,
    databaseReplicaUrls: vars.DATABASE_REPLICA_URLS,
    payloadSecret: vars.PAYLOAD_SECRET ?? keptSecret(join(dataDir, 'secret')),
    corsOrigins: vars.CORS_ORIGINS,
    siteUrl: vars.SITE_URL ?? `http://localhost:${vars.PORT}`,
    dataDir,
    demo: vars.DEMO === 'on',
    trustProxy: vars.TRUST_PROXY,
    smtpUrl: vars.SMTP_URL,
    mailFrom: vars.MAIL_FROM,
    redisUrl: vars.REDIS_URL,
    answerMemory: vars.ANSWER_MEMORY_MB,
    fastly: pair(vars.FASTLY_SERVICE_ID, vars.FASTLY_API_TOKEN, (serviceId, apiToken) => ({
      serviceId,
      apiToken,
    })),
    cloudflare: pair(vars.CLOUDFLARE_ZONE_ID, vars.CLOUDFLARE_API_TOKEN, (zoneId, apiToken) => ({
      zoneId,
      apiToken,
    })),
    s3: vars.S3_BUCKET
      ? {
          bucket: vars.S3_BUCKET,
          region: vars.S3_REGION,
          endpoint: vars.S3_ENDPOINT,
          accessKeyId: vars.S3_ACCESS_KEY_ID,
          secretAccessKey: vars.S3_SECRET_ACCESS_KEY,
          forcePathStyle: vars.S3_FORCE_PATH_STYLE === 'true',
        }
      : undefined,
  })
}

/** What is made of two variables that are set together or not at all. */
function pair<T>(
  name: string | undefined,
  secret: string | undefined,
  make: (name: string, secret: string) => T,
) {
  return name && secret ? make(name, secret) : undefined
}

/** `PORT is "abc": expected a whole number from 1 to 65535. SITE_URL is "x": expected a URL like …` */
function explain(issues: readonly z.core.$ZodIssue[], given: Record<string, string | undefined>): string {
  const expected = new Map<string, string>()
  for (const issue of issues) {
    const name = String(issue.path[0])
    if (!expected.has(name)) expected.set(name, issue.message)
  }
  return [...expected]
    .map(([name, what]) => `${name} ${found(name, given[name])}: expected ${what}.`)
    .join(' ')
}

function found(name: string, value: string | undefined): string {
  if (value === undefined) return 'is not set'
  if (confidential.has(name)) return 'cannot be used'
  return `is ${JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)}`
}
