import { Refusal } from './refusal.ts'

/**
 * The URL of a request, when everything in it can be decoded and stored.
 *
 * @throws {Refusal} 400
 */
export function checkAddress(address: string): URL {
  if (!URL.canParse(address)) throw new Refusal(400, 'badAddress')
  const url = new URL(address)
  checkEscapes(url.pathname)
  checkEscapes(url.search)
  return url
}

/**
 * Percent-encoding is to be complete and UTF-8, which excludes lone surrogates, and without NUL, which PostgreSQL
 * does not store.
 *
 * @throws {Refusal} 400
 */
export function checkEscapes(text: string): void {
  if (!isDecodable(text)) throw new Refusal(400, 'badAddress')
}

/** Whether `checkEscapes` lets a text pass. */
export function isDecodable(text: string): boolean {
  try {
    return !decodeURIComponent(text).includes('\0')
  } catch {
    return false
  }
}
