import { escapeHtml } from '../bodyHtml.ts'

/** A piece of a mail. Texts are plain; only the `url` of a link becomes one, so it is never somebody else's. */
export type MailPart =
  | { kind: 'text'; text: string }
  /** What somebody wrote, set off from what the site says. */
  | { kind: 'quote'; text: string }
  | { kind: 'link'; label: string; url: string }
  /** What stands below a mail. */
  | { kind: 'footer'; text: string }

const asText = (part: MailPart): string => {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'quote':
      return part.text.replace(/^/gm, '> ').replace(/^> $/gm, '>')
    case 'link':
      return `${part.label}:\n${part.url}`
    case 'footer':
      return `--\n${part.text}`
  }
}

const quoteStyle = 'margin:1em 0;padding:0 0 0 1em;border-left:3px solid #ccc'
const lines = (text: string) => escapeHtml(text).replace(/\n/g, '<br>')

const asHtml = (part: MailPart): string => {
  switch (part.kind) {
    case 'text':
      return `<p>${lines(part.text)}</p>`
    case 'quote':
      return `<blockquote dir="auto" style="${quoteStyle}">${lines(part.text)}</blockquote>`
    case 'link':
      return `<p><a href="${escapeHtml(part.url)}">${escapeHtml(part.label)}</a></p>`
    case 'footer':
      return `<p style="color:#666">${lines(part.text)}</p>`
  }
}

/** A mail's body as plain text and as simple HTML, which say the same. */
export const renderMail = (language: string, parts: readonly MailPart[]): { text: string; html: string } => ({
  text: `${parts.map(asText).join('\n\n')}\n`,
  html: [
    `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8"></head>`,
    '<body style="font-family:sans-serif;line-height:1.5;max-width:40em">',
    ...parts.map(asHtml),
    '</body></html>\n',
  ].join('\n'),
})
