const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for HTML, inside elements and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (each) => escapes[each] ?? '')

// Bare addresses as people paste them. Quotes, brackets and angle brackets end one, so that none gets into a link.
const address = /https?:\/\/[^\s<>"'`{}|\\^\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/gi

const countOf = (text: string, character: string): number => text.split(character).length - 1

/** Takes off what ends the sentence rather than the address, and a bracket that the address did not open. */
const withoutPunctuation = (found: string): string => {
  const unopened: Record<string, number> = {
    ')': countOf(found, ')') - countOf(found, '('),
    ']': countOf(found, ']') - countOf(found, '['),
  }
  for (let end = found.length; ; end--) {
    const last = found[end - 1] ?? ''
    const surplus = unopened[last] ?? 0
    if (surplus > 0) unopened[last] = surplus - 1
    else if (!/[.,;:!?…*_~]/.test(last)) return found.slice(0, end)
  }
}

const isLink = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { username, password, hostname } = new URL(text)
  return hostname !== '' && username === '' && password === ''
}

/** The addresses in a text that become links, in their order. */
export const linksIn = (text: string): string[] =>
  [...text.matchAll(address)].map(([found]) => withoutPunctuation(found)).filter(isLink)

const withLinks = (text: string): string => {
  let html = ''
  let from = 0
  for (const { 0: found, index } of text.matchAll(address)) {
    const link = withoutPunctuation(found)
    if (!isLink(link)) continue
    const escaped = escapeHtml(link)
    html += `${escapeHtml(text.slice(from, index))}<a href="${escaped}" rel="ugc nofollow noopener noreferrer">${escaped}</a>`
    from = index + link.length
  }
  return html + escapeHtml(text.slice(from))
}

/**
 * A comment's plain text as HTML: paragraphs at empty lines, `<br>` at single ones, links of bare http and https
 * addresses; everything else is escaped (contract §5). Linear in the length of the text.
 */
export const bodyHtml = (body: string): string =>
  body
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${withLinks(paragraph.trim()).replace(/\n/g, '<br>')}</p>`)
    .join('')
