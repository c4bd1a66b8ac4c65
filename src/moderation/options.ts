import type { PayloadRequest } from 'payload'
import { akismetStep } from './akismet/step.ts'
import { createMemoryLimiter } from './flood/memory.ts'
import type { CreateFloodLimiter, FloodLimit } from './flood/types.ts'
import { builtInScreeners } from './screening/index.ts'
import type { Screener } from './screening/types.ts'
import type { Counts } from './statuses.ts'

export { checkCommentOptions } from './checkOptions.ts'

/** How a host wants comments to be treated. Without any of it every comment waits for a moderator. */
export interface CommentOptions {
  /** Days after publishing when comments close. Default: never. */
  closeAfterDays?: number
  /** How deep replies hang below one another, the top level counted. Default 3. */
  maxDepth?: number
  /** A comment with so many links is held. Default 2. */
  maxLinks?: number
  /** Words and phrases that hold a comment for a moderator, in name, e-mail, URL and text. */
  holdWords?: string[]
  /** Words and phrases that reject a comment. */
  rejectWords?: string[]
  /** Whether `jalapeno` in a list also finds `jalapeño`, and the other way round. Default `false`. */
  foldDiacritics?: boolean
  /** Comments of one network and of one e-mail. Default 5 in 300 seconds. */
  flood?: FloodLimit
  /** Makes what counts them over all instances. Default: each process counts in its own memory. */
  floodLimiter?: CreateFloodLimiter
  /** Counts all comments by status, but for removed ones. Default: a query for each status, which grows with the rows. */
  countByStatus?: (req: PayloadRequest) => Promise<Counts>
  /** The address of whoever sends a request, from a source that visitors cannot write. Default: none is known. */
  visitorAddress?: (req: PayloadRequest) => string | null | undefined
  /** `verified`: lets pass who has confirmed the e-mail and has an approved comment. Default: nobody. */
  autoApprove?: 'verified'
  /** So many reports put an approved comment back to pending. Default 3. */
  reportThreshold?: number
  /** Days after which hashes of addresses and user agents are emptied. Default 30. */
  retentionDays?: number
  /** Steps of the host's own, after the plugin's. */
  screeners?: Screener[]
  /** Asks for a proof of work (https://altcha.org). Off by default. */
  proofOfWork?: ProofOfWorkOptions
  /** Asks Akismet (https://akismet.com/developers), which is sent what came in, the address too. Off by default. */
  akismet?: AkismetOptions
  /** Mails to moderators, and to authors who asked for them. On where Payload has an e-mail adapter. */
  notices?: boolean | NoticeOptions
}

export interface NoticeOptions {
  /** For so many seconds new comments are collected before moderators get a mail about them. Default 120. */
  moderatorDelay?: number
  /** The queue of Payload's jobs that mails wait in. Default: `default`. */
  queue?: string
}

/** How notices are sent. */
export type NoticeSettings = Required<NoticeOptions>

export interface ProofOfWorkOptions {
  /** Signs challenges; the same on every instance. Default: made of Payload's secret. */
  hmacKey?: string
  /** How hard a challenge is: the most numbers that a solver has to try, and half of them at least. Default 10,000. */
  maxNumber?: number
  /** For so long a challenge can be solved and sent. Default 1,200. */
  seconds?: number
}

export interface AkismetOptions {
  apiKey: string
  /** The front page of the site, absolute. Default: `site.url`; one of the two is needed. */
  blog?: string
  /** Another server that speaks the protocol. Default `https://rest.akismet.com`. */
  endpoint?: string
  /** Tells Akismet to learn nothing from what it is sent. Default `false`. */
  isTest?: boolean
}

/** The options with defaults. */
export interface CommentSettings
  extends Required<
    Pick<
      CommentOptions,
      'flood' | 'floodLimiter' | 'maxDepth' | 'maxLinks' | 'reportThreshold' | 'retentionDays'
    >
  > {
  closeAfterDays?: number
  autoApprove?: 'verified'
  countByStatus?: CommentOptions['countByStatus']
  visitorAddress?: CommentOptions['visitorAddress']
  /** All steps in their order. */
  screeners: Screener[]
  proofOfWork?: { hmacKey?: string; maxNumber: number; seconds: number }
  notices: false | NoticeSettings
}

const resolveNotices = (notices: CommentOptions['notices']): CommentSettings['notices'] => {
  if (notices === false) return false
  const { moderatorDelay = 120, queue = 'default' } = typeof notices === 'object' ? notices : {}
  return { moderatorDelay, queue }
}

/** The options with their defaults. They have been checked. */
export const resolveCommentOptions = (options: CommentOptions = {}): CommentSettings => {
  const { akismet, foldDiacritics, holdWords, proofOfWork, rejectWords, screeners, ...rest } = options
  const maxLinks = options.maxLinks ?? 2
  return {
    ...rest,
    maxDepth: options.maxDepth ?? 3,
    maxLinks,
    flood: options.flood ?? { points: 5, seconds: 300 },
    floodLimiter: options.floodLimiter ?? (({ name, limit }) => createMemoryLimiter(name, limit)),
    reportThreshold: options.reportThreshold ?? 3,
    retentionDays: options.retentionDays ?? 30,
    notices: resolveNotices(options.notices),
    proofOfWork: proofOfWork && {
      hmacKey: proofOfWork.hmacKey,
      maxNumber: proofOfWork.maxNumber ?? 10_000,
      seconds: proofOfWork.seconds ?? 1_200,
    },
    screeners: [
      ...builtInScreeners({ foldDiacritics, holdWords, maxLinks, rejectWords }),
      ...(akismet ? [akismetStep(akismet)] : []),
      ...(screeners ?? []),
    ],
  }
}
