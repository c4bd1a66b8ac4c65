import { env } from '../../../server/env.ts'

/** Payload gives files their whole address; as a path they load from whatever host a reader came in by. */
export const localFile = (url: string): string =>
  url.startsWith(`${env.siteUrl}/`) ? url.slice(env.siteUrl.length) : url
