import { checkFunction, checkObject, checkPositive, OptionError } from '../../optionChecks.ts'

/** A content delivery network in front of the site and the API, see `fastly` and `cloudflare`. */
export interface CdnOptions {
  /** Makes it forget what carries one of these tags. What it throws is tried again later. */
  purge: (tags: string[]) => Promise<void>
  /** Tags that one call may have. Default 100. */
  tagsPerCall?: number
  /** Payload's queue for the jobs that call it. Default `default`. */
  queue?: string
}
export type CdnSettings = Required<CdnOptions>

/** @throws OptionError */
export const checkCdnOptions = (options: unknown): void => {
  if (options === undefined) return
  const { purge, queue, tagsPerCall } = checkObject('cdn', options, ['purge', 'tagsPerCall', 'queue'])
  if (purge === undefined) throw new OptionError('cdn: { purge }', 'is missing.')
  checkFunction('cdn: { purge }', purge)
  checkPositive('cdn: { tagsPerCall }', tagsPerCall)
  if (queue !== undefined && (typeof queue !== 'string' || queue === ''))
    throw new OptionError('cdn: { queue }', 'must be the name of a queue.')
}

export const resolveCdnOptions = (options?: CdnOptions): CdnSettings | undefined =>
  options && { tagsPerCall: 100, queue: 'default', ...options }
