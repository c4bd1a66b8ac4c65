import type { IncomingMessage } from 'node:http'
import { isIP, isIPv4 } from 'node:net'
import proxyaddr from 'proxy-addr'
import { setHeaders } from './incoming.ts'

/** Other headers in which proxies name a visitor. Nobody after us shall believe what anybody can send. */
const otherAddressHeaders = ['cf-connecting-ip', 'forwarded', 'true-client-ip', 'x-client-ip', 'x-real-ip']

/** What the nearest proxy says about the original request; from anybody else it is not to be believed. */
const proxyHeaders = ['x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto']

/**
 * Makes `X-Forwarded-For` of a request hold the visitor's address and nothing else, and removes every other header
 * that claims to know it, so that all that comes after (Payload, Next, plugins) may simply read it.
 *
 * @param trustProxy number of proxies in front; with 0 all such headers come from outside and are ignored
 * @returns the address
 */
export function establishVisitor(incoming: IncomingMessage, trustProxy: number): string {
  const address = visitorAddress(incoming, trustProxy)
  setHeaders(incoming, {
    ...Object.fromEntries(otherAddressHeaders.map((name) => [name, undefined])),
    ...(trustProxy === 0 ? Object.fromEntries(proxyHeaders.map((name) => [name, undefined])) : {}),
    'x-forwarded-for': address,
  })
  return address
}

/**
 * The address `trustProxy` hops away: every proxy adds the address it was called from at the end of
 * `X-Forwarded-For`. When that is not an address, the nearest hop before it that is one.
 *
 * @returns IPv4 or IPv6 in its canonical form, IPv4 also where it was mapped into IPv6; `0.0.0.0` when the
 * connection is gone
 */
export function visitorAddress(
  incoming: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustProxy: number,
): string {
  const hops = proxyaddr.all(incoming as IncomingMessage, (_, hop) => hop < trustProxy)
  for (const hop of hops.reverse()) {
    const address = canonicalAddress(hop)
    if (address) return address
  }
  return '0.0.0.0'
}

/** Accepts what proxies are known to write: with port, in brackets, with a zone. */
function canonicalAddress(text: string | undefined): string | undefined {
  const written = (text ?? '').trim()
  const [, bracketed] = /^\[([^\]]+)\](?::\d+)?$/.exec(written) ?? []
  const [, withPort] = /^([\d.]+):\d+$/.exec(written) ?? []
  const address = (bracketed ?? withPort ?? written).replace(/%.*$/, '')
  if (isIPv4(address)) return address
  if (!isIP(address)) return undefined

  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [, high, low] = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(canonical) ?? []
  if (!high || !low) return canonical
  return [high, low]
    .map((part) => Number.parseInt(part, 16))
    .flatMap((part) => [part >> 8, part & 255])
    .join('.')
}
