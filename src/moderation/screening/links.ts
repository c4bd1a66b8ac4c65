import { linksIn } from '../bodyHtml.ts'
import { normalizedText } from '../normalizedText.ts'
import type { Screener } from './types.ts'

/** Stands for an address that is counted already. */
const counted = '\ufffc'

// What readers' programs or other systems make a link of: a host that begins with `www.`, and HTML or BBCode around an
// address that is none of those.
const www = /(?<![\p{L}\p{N}.@-])www\.[\p{L}\p{N}][^\s<>"'[\]]*/giu
const markup = new RegExp(`(?:<a\\s[^<>]*?\\bhref\\s*=|\\[url\\s*[=\\]])(?![\\s"']*${counted})`, 'gi')

const countIn = (text: string): number => {
  const links = linksIn(text)
  let rest = ''
  let from = 0
  for (const link of links) {
    const at = text.indexOf(link, from)
    rest += text.slice(from, at) + counted
    from = at + link.length
  }
  rest += text.slice(from)
  const hosts = rest.match(www)?.length ?? 0
  return links.length + hosts + (rest.replace(www, counted).match(markup)?.length ?? 0)
}

/** The links in a text, each once, also those that are written so that they are not seen as such. */
export const countLinks = (text: string): number => Math.max(countIn(text), countIn(normalizedText(text)))

/** Holds a comment with as many links as the limit. The author's own address does not count. */
export const linksStep = (maxLinks: number): Screener => ({
  name: 'links',
  screen: ({ body }) => {
    const count = countLinks(body)
    return count >= maxLinks
      ? { verdict: 'hold', reason: 'links', values: { count, limit: maxLinks } }
      : { verdict: 'pass' }
  },
})
