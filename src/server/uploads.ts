import type { AfterErrorHook, CollectionSlug, Field, Plugin } from 'payload'
import { serverMessage } from '../translations/server/index.ts'
import { trustedOrigins } from './origins.ts'
import type { S3Settings } from './readEnv.ts'

/** How long the store may take, in milliseconds: whoever uploads waits for it with an open transaction. */
const patience = { connectionTimeout: 2_000, socketTimeout: 5_000 }

/** Fields of the plugin that would say, document by document and writable by clients, where a file lies. */
const places = ['prefix', '_objectKey']
const saysWhere = (field: Field) => 'name' in field && places.includes(field.name)

/** 503 for what the SDK could not do, also when nobody answered: it notes its attempts on every error. */
const answerOutage: AfterErrorHook = ({ error, req }) => {
  if (!('$metadata' in error)) return
  const message = serverMessage(req.i18n?.language, 'uploadsAway')
  return { status: 503, response: { errors: [{ message }] } } as ReturnType<AfterErrorHook>
}

/**
 * Keeps the files of an upload collection in a bucket, as `collection/filename`, instead of on this machine's disk.
 *
 * Browsers keep asking this server for them, at the same addresses and under the same access; documents, schema and
 * admin are the same with and without a bucket.
 */
export const uploadsOnS3 =
  (slug: CollectionSlug, s3: S3Settings, siteUrl: string): Plugin =>
  async (config) => {
    const { accessKeyId, endpoint, secretAccessKey } = s3
    // Not before it is needed: Amazon's SDK is large.
    const { s3Storage } = await import('@payloadcms/storage-s3')
    const stored = await s3Storage({
      bucket: s3.bucket,
      collections: { [slug]: { prefix: slug } },
      config: {
        region: s3.region,
        forcePathStyle: s3.forcePathStyle,
        maxAttempts: 2,
        requestHandler: { ...patience, httpAgent: { keepAlive: true }, httpsAgent: { keepAlive: true } },
        ...(accessKeyId && secretAccessKey && { credentials: { accessKeyId, secretAccessKey } }),
        // Not every service knows the checksums that Amazon's has since 2025.
        ...(endpoint && {
          endpoint,
          requestChecksumCalculation: 'WHEN_REQUIRED',
          responseChecksumValidation: 'WHEN_REQUIRED',
        }),
      },
      // Its part of the admin lets browsers write to the bucket themselves.
    })({ ...config, admin: {} })
    return {
      ...stored,
      admin: config.admin,
      // Last: what breaks off here is no database.
      hooks: { ...stored.hooks, afterError: [...(stored.hooks?.afterError ?? []), answerOutage] },
      collections: stored.collections?.map((collection) =>
        collection.slug === slug && typeof collection.upload === 'object'
          ? {
              ...collection,
              fields: collection.fields.filter((field) => !saysWhere(field)),
              upload: {
                ...collection.upload,
                // Payload fetches what it crops again or copies from its own address.
                skipSafeFetch: trustedOrigins(siteUrl).map((origin) => ({
                  hostname: new URL(origin).hostname,
                  pathname: `${config.routes?.api ?? '/api'}/${slug}/file/*`,
                })),
              },
            }
          : collection,
      ),
    }
  }
