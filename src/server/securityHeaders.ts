/** Sent with every answer. */
export interface SecurityHeadersOptions {
  /** The public origin; `https://…` switches HSTS on. */
  siteUrl: string
}

/**
 * The headers every answer carries, whoever makes it.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html
 */
export function securityHeaders({ siteUrl }: SecurityHeadersOptions): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    // Two years, as browsers ask of sites that want to be on their lists. Never over http, where it is ignored.
    ...(siteUrl.startsWith('https:')
      ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }
      : {}),
  }
}

type Directives = Record<string, string[]>

const self = "'self'"
const none = "'none'"
const inline = "'unsafe-inline'"
const evaluation = "'unsafe-eval'"

const serialize = (directives: Directives) =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')

/** For everything under `/api`: data and uploads, opened as a page they can do nothing at all. */
export const apiPolicy = serialize({
  'default-src': [none],
  // What browsers put around a picture that is opened by itself.
  'img-src': [self],
  'style-src': [inline],
  'base-uri': [none],
  'form-action': [none],
  'frame-ancestors': [none],
  sandbox: [],
})

const pages: Directives = {
  'default-src': [self],
  'connect-src': [self],
  'font-src': [self],
  'form-action': [self],
  'frame-ancestors': [self],
  'frame-src': [self],
  'object-src': [none],
  'base-uri': [none],
}

/** Next's development server evaluates modules, writes scripts into pages and talks over a web socket. */
const development: Directives = { 'connect-src': [self, 'ws:', 'wss:'] }

/** The site loads nothing from elsewhere and styles come from files. */
function site(dev: boolean, scripts: string[]): string {
  return serialize({
    ...pages,
    'img-src': [self, 'data:'],
    'script-src': [self, ...scripts, ...(dev ? [evaluation] : [])],
    'style-src': [self, ...(dev ? [inline] : [])],
    ...(dev && development),
  })
}

/**
 * For the pages of the site, which are made once for everybody and so cannot carry a nonce.
 *
 * @param scriptHashes of the scripts in the page, see `inlineScriptHashes`
 */
export const sitePolicy = ({ dev, scriptHashes }: { dev: boolean; scriptHashes: string[] }): string =>
  site(dev, dev ? [inline] : scriptHashes)

/** For the site's pages that are made for each request: only scripts with the nonce run, and what these load. */
export const previewPolicy = ({ dev, nonce }: { dev: boolean; nonce: string }): string =>
  site(dev, nonceSources(nonce))

/** For the admin panel, as for previews, except that Payload puts styles into its pages. */
export const adminPolicy = ({ dev, nonce }: { dev: boolean; nonce: string }): string =>
  serialize({
    ...pages,
    'img-src': [self, 'data:', 'blob:'],
    'media-src': [self, 'blob:'],
    'script-src': [self, ...nonceSources(nonce), ...(dev ? [evaluation] : [])],
    'style-src': [self, inline],
    'worker-src': [self, 'blob:'],
    ...(dev && development),
  })

const nonceSources = (nonce: string) => [`'nonce-${nonce}'`, "'strict-dynamic'"]
