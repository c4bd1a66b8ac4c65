import { createHmac } from 'node:crypto'
import { isIPv4, isIPv6 } from 'node:net'

/** What stands for an address that is none, so that garbage counts as one sender and not as many. */
const unknown = '0.0.0.0/0'

const mappedIPv4 = (canonical: string): string | undefined => {
  const [, high, low] = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(canonical) ?? []
  if (!high || !low) return undefined
  const parts = [high, low].map((part) => Number.parseInt(part, 16))
  return parts.flatMap((part) => [part >> 8, part & 255]).join('.')
}

const groups = (canonical: string): string[] => {
  const [head = '', tail] = canonical.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  return tail === undefined
    ? before
    : [...before, ...Array(8 - before.length - after.length).fill('0'), ...after]
}

/**
 * The network of an address: IPv4 cut to /24, IPv6 to /48, IPv4 mapped into IPv6 as IPv4; a fixed value for what is
 * no address.
 */
export const networkOf = (address: string | undefined): string => {
  const text = (address ?? '').trim().replace(/%.*$/, '')
  if (isIPv4(text)) return `${text.split('.').slice(0, 3).join('.')}.0/24`
  if (!isIPv6(text)) return unknown
  const canonical = new URL(`http://[${text}]`).hostname.slice(1, -1)
  const mapped = mappedIPv4(canonical)
  if (mapped) return networkOf(mapped)
  return `${groups(canonical).slice(0, 3).join(':')}::/48`
}

/**
 * The keyed hash of an address's network (HMAC-SHA-256): tells two senders apart, and cannot be turned back into an
 * address without the secret.
 */
export const hashNetwork = (address: string | undefined, secret: string): string =>
  createHmac('sha256', `payload-review-articles network ${secret}`)
    .update(networkOf(address))
    .digest('base64url')
