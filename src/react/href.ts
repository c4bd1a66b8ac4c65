import { isAllowedUrl, isHttpUrl } from '../input/url.ts'

/*
 * What may become a link or a source. Input is checked by the same rules; renderers ask again, because blocks also
 * come from before a rule, from other frontends' caches and from editors of the host's own.
 */

const phone = /^tel:\+?[\d().-]+$/i

/** The address when it is an absolute http or https one, else undefined. */
export function webHref(value: unknown): string | undefined {
  const address = typeof value === 'string' ? value.trim() : ''
  return isHttpUrl(address) ? address : undefined
}

/** The address of a file or picture: http, https or site-relative, else undefined. */
export function fileHref(value: unknown): string | undefined {
  const address = typeof value === 'string' ? value.trim() : ''
  return isHttpUrl(address) || (address.startsWith('/') && isAllowedUrl(address)) ? address : undefined
}

/** The address when a link may point there: http, https, mailto, tel, site-relative or a fragment, else undefined. */
export function linkHref(value: unknown): string | undefined {
  const address = typeof value === 'string' ? value.trim() : ''
  return isAllowedUrl(address) || phone.test(address) ? address : undefined
}
