import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { de } from '@payloadcms/translations/languages/de'
import { en } from '@payloadcms/translations/languages/en'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { rolesOf } from './src/access.ts'
import { cloudflare, fastly } from './src/delivery/cdn/providers.ts'
import { reviewArticles } from './src/plugin.ts'
import { keptCounts } from './src/server/commentCounts.ts'
import { failWithCommit } from './src/server/database/commits.ts'
import { runJobsOnce } from './src/server/database/jobs.ts'
import { useReplicas } from './src/server/database/replicas.ts'
import { keepStatements } from './src/server/database/statements.ts'
import { boundTransactions } from './src/server/database/transactions.ts'
import { notifyOfChanges } from './src/server/delivery/changes.ts'
import { relationMemory, settleChanges } from './src/server/delivery/index.ts'
import { env } from './src/server/env.ts'
import { floodLimiter } from './src/server/floodLimiter.ts'
import { keyValues } from './src/server/keyValues.ts'
import { logger } from './src/server/logger.ts'
import { forgotPassword, mailAdapter } from './src/server/mail.ts'
import { trustedOrigins } from './src/server/origins.ts'
import { postgresSearch } from './src/server/search.ts'
import { uploadsOnS3 } from './src/server/uploads.ts'

// Not `new URL('.', …)`, which Turbopack takes for a file to bundle.
const root = dirname(fileURLToPath(import.meta.url))
const isAdmin = ({ req }: { req: Parameters<typeof rolesOf>[0] }) => rolesOf(req).includes('admin')

/** Connections of one instance, and how many of them transactions may hold. */
const connections = 20
const transactions = 10

const siteName = 'Prüfstand'
const mailQueue = 'mail'
const purgeQueue = 'purge'

/** What stands in front of the installation, as the environment says. */
const cdn = (env.fastly && fastly(env.fastly)) ?? (env.cloudflare && cloudflare(env.cloudflare))

/** The reference application: the plugin on PostgreSQL, in German and English. */
export default buildConfig({
  secret: env.payloadSecret,
  csrf: trustedOrigins(env.siteUrl),
  cors: env.corsOrigins,
  telemetry: false,
  logger,
  // Anybody can ask for what there is not: a line, without where in the code that is found out.
  loggingLevels: { QueryError: 'info' },
  i18n: { supportedLanguages: { de, en }, fallbackLanguage: 'en' },
  localization: {
    locales: [
      { code: 'de', label: { de: 'Deutsch', en: 'German' } },
      { code: 'en', label: { de: 'Englisch', en: 'English' } },
    ],
    defaultLocale: 'de',
    fallback: true,
  },
  admin: {
    importMap: { baseDir: root, importMapFile: join(root, 'src/app/(payload)/admin/importMap.js') },
    // Not Gravatar: it would tell a third party who works here.
    avatar: 'default',
    meta: { titleSuffix: ' – Review Articles' },
  },
  collections: [
    {
      slug: 'users',
      auth: {
        tokenExpiration: 8 * 60 * 60,
        maxLoginAttempts: 10,
        lockTime: 10 * 60 * 1000,
        forgotPassword: forgotPassword(env.siteUrl),
      },
      admin: { useAsTitle: 'email' },
      fields: [],
    },
  ],
  editor: lexicalEditor(),
  db: postgresAdapter({
    // A connection that cannot be had is an error after ten seconds rather than a wait without end.
    pool: { connectionString: env.databaseUrl, max: connections, connectionTimeoutMillis: 10_000 },
    blocksAsJSON: true,
    push: false,
    migrationDir: join(root, 'migrations'),
  }),
  kv: keyValues(env.redisUrl),
  email: env.smtpUrl
    ? mailAdapter({ smtpUrl: env.smtpUrl, from: env.mailFrom, siteUrl: env.siteUrl, siteName })
    : undefined,
  sharp,
  upload: { limits: { fileSize: 32 * 1024 * 1024 }, abortOnLimit: true },
  jobs: {
    // Every instance looks, a job runs once. What asks others has queues of its own: a slow mail server does not keep
    // an article from going out at its time.
    autoRun: [
      { cron: '*/10 * * * * *', limit: 50 },
      { cron: '*/10 * * * * *', limit: 10, queue: mailQueue },
      { cron: '*/10 * * * * *', limit: 50, queue: purgeQueue },
    ],
    deleteJobOnComplete: true,
    access: { run: isAdmin, queue: isAdmin, cancel: isAdmin },
  },
  onInit: (payload) => {
    failWithCommit(payload)
    boundTransactions(payload, transactions)
    runJobsOnce(payload)
    keepStatements(payload)
    useReplicas(payload, env.databaseReplicaUrls)
  },
  plugins: [
    reviewArticles({
      mediaOverrides: { upload: { staticDir: join(env.dataDir, 'media') } },
      site: {
        url: env.siteUrl,
        publisher: { name: siteName, url: env.siteUrl },
        // A path: the admin and the site share their origin, whichever name of it the editor has typed.
        previewUrl: ({ id, locale }) => `/${locale || 'de'}/preview/${id}`,
      },
      comments: {
        floodLimiter: floodLimiter(env.redisUrl),
        countByStatus: keptCounts,
        notices: { queue: mailQueue },
        // The server in front puts it there, see `src/server/visitor.ts`; nobody else can.
        visitorAddress: (req) => req.headers.get('x-forwarded-for'),
      },
      search: { engine: postgresSearch },
      cdn: cdn && { ...cdn, queue: purgeQueue },
      beforeInvalidate: notifyOfChanges,
      onInvalidate: settleChanges,
      relationMemory,
    }),
    ...(env.s3 ? [uploadsOnS3('media', env.s3, env.siteUrl)] : []),
  ],
  // Without `declare`: the plugin's own code is written against Payload's open types, as a host compiles it.
  typescript: {
    outputFile: join(root, 'payload-types.ts'),
    declare: false,
    // Otherwise every test file and command that opens Payload starts another process that does it.
    autoGenerate: process.env.NODE_ENV === 'development',
  },
  graphQL: {
    schemaOutputFile: join(root, '.data/schema.graphql'),
    // What can be asked for is public; typed frontends are made from it.
    disableIntrospectionInProduction: false,
  },
})
