import { createHash } from 'node:crypto'

/** A strong ETag of some bytes (RFC 9110 §8.8.3). */
export const etagOf = (bytes: Uint8Array | string): string =>
  `"${createHash('sha256').update(bytes).digest('base64url')}"`

/** Whether a client that sends this `If-None-Match` has what the ETag stands for already (RFC 9110 §13.1.2). */
export const isKnownBy = (ifNoneMatch: string | null | undefined, etag: string): boolean =>
  ifNoneMatch?.split(',').some((candidate) => ['*', etag].includes(candidate.trim().replace(/^W\//, ''))) ??
  false
