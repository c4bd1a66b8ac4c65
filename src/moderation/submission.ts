import { badText } from '../input/text.ts'
import { isHttpUrl } from '../input/url.ts'
import { isId } from '../input/values.ts'
import type { CommentError } from '../translations/comments/index.ts'
import { normalizedText } from './normalizedText.ts'

/** Characters at most, as UTF-16 has them (contract §5). */
export const limits = { authorName: 80, authorEmail: 254, authorUrl: 200, body: 5_000 } as const

/** A comment as it came in and passed the checks. */
export interface CommentInput {
  article: number | string
  parent?: number | string
  authorName: string
  /** Lower-case; absent for staff. */
  authorEmail?: string
  authorUrl?: string
  /** To the letter as it was sent. */
  body: string
  locale?: string
  /** Whether the person asks for a mail when somebody replies. */
  notify: boolean
  /** The honeypot. */
  website?: string
  altcha?: string
}

/** What is wrong with one field. */
export interface InputProblem {
  path: string
  code: CommentError
  values?: Record<string, string | number>
}

export interface InputRules {
  /** The type of IDs of articles and comments. */
  idType: { article: 'number' | 'text'; comment: 'number' | 'text' }
  /** Codes of the locales; undefined where the host has none. */
  locales?: readonly string[]
  /** Staff who are logged in need no e-mail. */
  needsEmail: boolean
}

/** Nothing that shows: white space, and characters without width. */
const isBlank = (text: string): boolean => normalizedText(text) === ''

// One address as people have them, and as no header can be broken with: RFC 5321 §4.1.2 without quoted parts. Hosts in
// other scripts are taken too, local parts are not.
const email =
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?=.{1,253}$)(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?\.)+[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u

/** Whether a text is an e-mail address that mail can be sent to. */
export const isEmail = (text: string): boolean =>
  text.length <= limits.authorEmail && email.test(text) && !/^\.|\.@|\.\./.test(text)

/**
 * Checks a comment from outside, field by field, and takes what a comment is made of; every other key is ignored, so
 * that nobody sets a status or a date.
 *
 * @param data a JSON object, or the fields of a form
 * @returns the comment, or everything that is wrong with it
 */
export const readSubmission = (
  data: Record<string, unknown>,
  { idType, locales, needsEmail }: InputRules,
): { input: CommentInput } | { problems: InputProblem[] } => {
  const problems: InputProblem[] = []
  const refuse = (path: string, code: CommentError, values?: InputProblem['values']) => {
    if (!problems.some((each) => each.path === path)) problems.push({ path, code, ...(values && { values }) })
  }

  /** The text of a field, undefined when it is absent or not one. */
  const text = (path: string, max: number): string | undefined => {
    const value = data[path]
    if (value === undefined || value === null) return undefined
    if (typeof value !== 'string') return void refuse(path, 'notText')
    if (badText(value)) return void refuse(path, 'badCharacters')
    if (value.length > max) return void refuse(path, 'tooLong', { max })
    return value
  }
  /** A text on one line, without white space around it. */
  const line = (path: string, max: number): string | undefined => {
    const value = text(path, max)
    if (value !== undefined && /[\p{Cc}\u2028\u2029]/u.test(value)) return void refuse(path, 'badCharacters')
    return value?.trim() || undefined
  }
  const reference = (path: 'article' | 'parent', type: 'number' | 'text') => {
    const value = data[path]
    // The fields of a form are texts, and so is an ID of GraphQL.
    const id =
      type === 'number' && typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value
    if (value === undefined || value === null || value === '') return undefined
    if (isId(id, type)) return id as number | string
    return void refuse(path, 'notReference')
  }

  const article = reference('article', idType.article)
  const parent = reference('parent', idType.comment)
  const authorName = line('authorName', limits.authorName)
  const authorEmail = line('authorEmail', limits.authorEmail)?.toLowerCase()
  const authorUrl = line('authorUrl', limits.authorUrl)
  const body = text('body', limits.body)
  const locale = line('locale', 20)

  if (article === undefined) refuse('article', 'missing')
  if (authorName === undefined || isBlank(authorName)) refuse('authorName', 'missing')
  if (body === undefined || isBlank(body)) refuse('body', 'missing')
  if (authorEmail === undefined) {
    if (needsEmail) refuse('authorEmail', 'missing')
  } else if (!isEmail(authorEmail)) refuse('authorEmail', 'notEmail')
  if (authorUrl !== undefined && !isHttpUrl(authorUrl)) refuse('authorUrl', 'notHttpUrl')
  if (locale !== undefined && locales && !locales.includes(locale)) refuse('locale', 'unknownLocale')
  const { notify } = data
  if (notify !== undefined && notify !== null && !['boolean', 'string'].includes(typeof notify))
    refuse('notify', 'notSwitch')
  // Whatever stands in it gives a program away, so that nothing is refused.
  const website =
    typeof data.website === 'string' ? data.website.slice(0, 200) : data.website == null ? '' : 'filled'
  const altcha = text('altcha', 4_000)

  if (problems.length > 0 || article === undefined || authorName === undefined || body === undefined)
    return { problems }
  return {
    input: {
      article,
      ...(parent !== undefined && { parent }),
      authorName,
      ...(authorEmail !== undefined && { authorEmail }),
      ...(authorUrl !== undefined && { authorUrl }),
      body,
      ...(locale !== undefined && { locale }),
      notify: notify === true || notify === 'true' || notify === 'on',
      ...(website && { website }),
      ...(altcha && { altcha }),
    },
  }
}
