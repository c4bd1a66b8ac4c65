import { headersWithCors, type PayloadRequest, type SanitizedConfig } from 'payload'

/** Names and values of headers. */
type HeaderList = [string, string][]

/** Not sent: it would let pages send cookies, which count for nothing. */
export const credentials = 'access-control-allow-credentials'
/** What scripts may read beside what Fetch lets them anyway. */
const exposed = 'ETag, Cache-Tag, Retry-After'

/**
 * Which headers let a page of an origin read an answer (Fetch, §3.3 "HTTP responses"), by the config's `cors` and as
 * Payload's own answers have them; none where the config allows nobody. Where it names origins, caches are told that
 * the answer depends on who asks.
 */
export const corsHeaders = (config: SanitizedConfig): ((origin: string | null | undefined) => HeaderList) => {
  const { cors } = config
  if (!cors || (Array.isArray(cors) && cors.length === 0)) return () => []
  const isForAll = cors === '*' || (typeof cors === 'object' && 'origins' in cors && cors.origins === '*')
  return (origin) => {
    const req = { headers: new Headers(origin ? { origin } : {}), payload: { config } } as PayloadRequest
    const headers: HeaderList = [...headersWithCors({ headers: new Headers(), req })]
    // Sessions are for the site's own origin alone, see `csrf`.
    const own = headers.filter(([name]) => name !== credentials)
    if (own.some(([name]) => name === 'access-control-allow-origin'))
      own.push(['access-control-expose-headers', exposed])
    return isForAll ? own : [...own, ['vary', 'Origin']]
  }
}
