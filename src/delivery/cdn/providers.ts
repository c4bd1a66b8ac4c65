import type { CdnOptions } from './options.ts'

/** How long one call may take, in milliseconds. */
const patience = 10_000

/** @throws with what the network answered, without the token */
const post = async (network: string, url: string, init: RequestInit): Promise<Response> => {
  const response = await fetch(url, { ...init, method: 'POST', signal: AbortSignal.timeout(patience) })
  if (response.ok) return response
  const answer = await response.text().catch(() => '')
  throw new Error(`${network} answered ${response.status}: ${answer.slice(0, 300)}`)
}

const quietly = (response: Response) => response.body?.cancel()

export interface FastlyOptions {
  serviceId: string
  /** A token with the scope `purge_select`. */
  apiToken: string
  /** Lets Fastly answer what it has once more while it fetches anew. Default `false`: nothing old is shown. */
  soft?: boolean
  /** Default `https://api.fastly.com`. */
  endpoint?: string
}

/**
 * The option `cdn` for Fastly, and for what speaks as it does. 256 keys at once
 * (https://www.fastly.com/documentation/reference/api/purging/#bulk-purge-tag).
 */
export const fastly = ({
  apiToken,
  endpoint = 'https://api.fastly.com',
  serviceId,
  soft = false,
}: FastlyOptions): CdnOptions => ({
  tagsPerCall: 256,
  purge: async (tags) => {
    const headers = { 'Fastly-Key': apiToken, 'Surrogate-Key': tags.join(' '), Accept: 'application/json' }
    const url = `${endpoint}/service/${encodeURIComponent(serviceId)}/purge`
    await quietly(
      await post('Fastly', url, { headers: soft ? { ...headers, 'Fastly-Soft-Purge': '1' } : headers }),
    )
  },
})

export interface CloudflareOptions {
  zoneId: string
  /** A token with the permission *Cache Purge*. */
  apiToken: string
  /** Default `https://api.cloudflare.com/client/v4`. */
  endpoint?: string
}

/**
 * The option `cdn` for Cloudflare. 100 tags at once
 * (https://developers.cloudflare.com/cache/how-to/purge-cache/#availability-and-limits).
 */
export const cloudflare = ({
  apiToken,
  endpoint = 'https://api.cloudflare.com/client/v4',
  zoneId,
}: CloudflareOptions): CdnOptions => ({
  tagsPerCall: 100,
  purge: async (tags) => {
    const response = await post('Cloudflare', `${endpoint}/zones/${encodeURIComponent(zoneId)}/purge_cache`, {
      headers: { Authorization: `Bearer ${apiToken}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ tags }),
    })
    const { errors, success } = (await response.json()) as { success: boolean; errors?: unknown }
    if (!success) throw new Error(`Cloudflare refused: ${JSON.stringify(errors)?.slice(0, 300)}`)
  },
})
