import { fillMail, mailLanguage, mailWords } from '../../translations/mails/index.ts'
import { escapeHtml } from '../bodyHtml.ts'
import { confirmationDays } from './mails.ts'

type PageName = keyof ReturnType<typeof mailWords>['pages']

const style =
  ':root{color-scheme:light dark;font:1.1rem/1.5 system-ui,sans-serif}body{max-width:34em;margin:15vh auto;padding:0 1em}button{font:inherit;padding:.5em 1.5em}'

/**
 * What such a page may do: be shown, and send its form to where it came from. The address has the token in it, so no
 * other site is to see it, no search engine to list it, and no cache to keep it.
 */
const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
}

/**
 * A page behind a link of a mail. One with a button does nothing before it is pressed, since mail scanners and
 * previews open links; the button sends a POST to the page's own address.
 */
export const noticePage = (language: string, name: PageName, status = 200): Response => {
  const page = mailWords(language).pages[name]
  const text = fillMail(page.text, { days: confirmationDays })
  const title = escapeHtml(page.title)
  const form =
    'button' in page ? `<form method="post"><button>${escapeHtml(page.button)}</button></form>\n` : ''
  const html = `<!doctype html>
<html lang="${mailLanguage(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
<p>${escapeHtml(text)}</p>
${form}</body>
</html>
`
  return new Response(html, { status, headers })
}
