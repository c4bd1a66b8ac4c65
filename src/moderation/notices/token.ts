import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** What a link in a mail is for. One for confirming cannot be used to unsubscribe, or the other way round. */
export type TokenPurpose = 'confirm' | 'unsubscribe'

export interface TokenContent {
  /** The ID of the person. */
  person: number | string
  /** When the link was made, in milliseconds since 1970. */
  at: number
  /** The language of the mail, for the page behind the link. */
  language: string
}

const algorithm = 'aes-256-gcm'
const lengths = { key: 32, iv: 12, tag: 16 }
/** Contents are filled up to a multiple of this, so that the length of a link does not tell an ID's. */
const block = 64
const longest = 1_000

const keyOf = (secret: string, purpose: TokenPurpose) =>
  Buffer.from(hkdfSync('sha256', secret, '', `payload-review-articles notices ${purpose}`, lengths.key))

/**
 * A text for a URL that only this installation can read and make: encrypted and authenticated (AES-256-GCM, NIST SP
 * 800-38D) with a key of Payload's secret and the purpose.
 */
export const sealToken = (secret: string, purpose: TokenPurpose, content: TokenContent): string => {
  const iv = randomBytes(lengths.iv)
  const cipher = createCipheriv(algorithm, keyOf(secret, purpose), iv, { authTagLength: lengths.tag })
  const json = Buffer.from(JSON.stringify(content))
  const padded = Buffer.concat([json, Buffer.alloc(block - (json.length % block), ' ')])
  return Buffer.concat([iv, cipher.update(padded), cipher.final(), cipher.getAuthTag()]).toString('base64url')
}

/** What a token of that purpose says; undefined when it was not made here, or was changed in a single character. */
export const openToken = (
  secret: string,
  purpose: TokenPurpose,
  token: string | null | undefined,
): TokenContent | undefined => {
  if (!token || token.length > longest || !/^[\w-]+$/.test(token)) return undefined
  const bytes = Buffer.from(token, 'base64url')
  // A last character may carry bits that decoding drops; there is one way to write each token.
  if (bytes.length <= lengths.iv + lengths.tag || bytes.toString('base64url') !== token) return undefined
  try {
    const iv = bytes.subarray(0, lengths.iv)
    const decipher = createDecipheriv(algorithm, keyOf(secret, purpose), iv, { authTagLength: lengths.tag })
    decipher.setAuthTag(bytes.subarray(-lengths.tag))
    const json = Buffer.concat([decipher.update(bytes.subarray(lengths.iv, -lengths.tag)), decipher.final()])
    return JSON.parse(json.toString()) as TokenContent
  } catch {
    return undefined
  }
}
