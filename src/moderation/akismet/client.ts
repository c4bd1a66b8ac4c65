import type { AkismetOptions } from '../options.ts'

/** What Akismet is told of a comment (https://akismet.com/developers/detailed-docs/comment-check/). */
export interface AkismetComment {
  address?: string
  userAgent?: string
  referrer?: string
  /** The address of the article. */
  permalink?: string
  authorName: string
  authorEmail?: string
  authorUrl?: string
  body: string
  locale?: string
}

/** `discard`: spam of the kind that nobody needs to look at. */
export type AkismetVerdict = 'ham' | 'spam' | 'discard'

/** Akismet gave no answer that means anything. */
export class AkismetError extends Error {
  override name = 'AkismetError'
  /** Of an answer that is an error by HTTP. */
  readonly status?: number
  /** What Akismet says is wrong with the request, such as an invalid key. */
  readonly help?: string

  constructor(message: string, { help, status }: { help?: string; status?: number } = {}) {
    super(help ? `${message}: ${help}` : message)
    this.help = help
    this.status = status
  }
}

export interface AkismetClient {
  /** @throws AkismetError for any other answer; what `fetch` throws when there is none */
  check: (comment: AkismetComment, signal?: AbortSignal) => Promise<AkismetVerdict>
  /** Tells of spam that `check` took for ham. @throws as `check` */
  submitSpam: (comment: AkismetComment, signal?: AbortSignal) => Promise<void>
  /** Tells of ham that `check` took for spam. @throws as `check` */
  submitHam: (comment: AkismetComment, signal?: AbortSignal) => Promise<void>
}

const thanks = 'Thanks for making the web a better place.'

/** A client of Akismet, or of another server that speaks its protocol. */
export const createAkismet = ({
  apiKey,
  blog,
  endpoint = 'https://rest.akismet.com',
  isTest = false,
}: AkismetOptions & { blog: string }): AkismetClient => {
  const call = async (method: string, comment: AkismetComment, signal?: AbortSignal) => {
    const fields: Record<string, string | undefined> = {
      api_key: apiKey,
      blog,
      blog_lang: comment.locale,
      blog_charset: 'UTF-8',
      user_ip: comment.address,
      user_agent: comment.userAgent,
      referrer: comment.referrer,
      permalink: comment.permalink,
      comment_type: 'comment',
      comment_author: comment.authorName,
      comment_author_email: comment.authorEmail,
      comment_author_url: comment.authorUrl,
      comment_content: comment.body,
      is_test: isTest ? 'true' : undefined,
    }
    const body = new URLSearchParams(
      Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1])),
    )
    const response = await fetch(`${endpoint.replace(/\/+$/, '')}/1.1/${method}`, {
      method: 'POST',
      headers: { 'User-Agent': 'Payload/3 | payload-review-articles' },
      body,
      // Whatever it may redirect to is not to get a person's data.
      redirect: 'error',
      signal,
    })
    const said = (await response.text()).trim()
    const help = response.headers.get('x-akismet-debug-help')?.slice(0, 200) || undefined
    if (!response.ok) {
      const { status } = response
      throw new AkismetError(`Akismet answered ${status}`, { help, status })
    }
    return { said, help, isBlatant: response.headers.get('x-akismet-pro-tip') === 'discard' }
  }

  const submit = async (method: string, comment: AkismetComment, signal?: AbortSignal) => {
    const { said, help } = await call(method, comment, signal)
    if (said !== thanks) throw new AkismetError('Akismet took no report', { help })
  }

  return {
    check: async (comment, signal) => {
      const { said, help, isBlatant } = await call('comment-check', comment, signal)
      if (said === 'false') return 'ham'
      if (said === 'true') return isBlatant ? 'discard' : 'spam'
      throw new AkismetError('Akismet gave no verdict', { help })
    },
    submitSpam: (comment, signal) => submit('submit-spam', comment, signal),
    submitHam: (comment, signal) => submit('submit-ham', comment, signal),
  }
}
