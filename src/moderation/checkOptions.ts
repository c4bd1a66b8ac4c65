import { checkFunction, checkObject, checkPositive, checkSwitch, OptionError } from '../optionChecks.ts'
import { builtInSteps } from './screening/names.ts'
import { hasTokens } from './screening/tokens.ts'

/** Counts beyond this are a mistake; timers and columns end soon after (2 ** 31 milliseconds, 2 ** 31 - 1). */
const most = 2_000_000

const checkWhole = (option: string, value: unknown, max = most): void => {
  if (value === undefined) return
  if (!Number.isInteger(value) || (value as number) < 1 || (value as number) > max)
    throw new OptionError(option, `must be a whole number from 1 to ${max}, not ${JSON.stringify(value)}.`)
}

const checkText = (option: string, value: unknown): void => {
  if (typeof value !== 'string' || value.trim() === '')
    throw new OptionError(option, 'must be a text that is not empty.')
}

const checkWords = (option: string, value: unknown): void => {
  if (value === undefined) return
  if (!Array.isArray(value)) throw new OptionError(option, 'must be a list of words.')
  for (const word of value) {
    if (typeof word !== 'string' || !hasTokens(word))
      throw new OptionError(option, `has ${JSON.stringify(word)}, in which there is nothing to look for.`)
  }
}

const checkAddress = (option: string, value: unknown): void => {
  if (value === undefined) return
  const protocol = typeof value === 'string' && URL.canParse(value) ? new URL(value).protocol : ''
  if (!['http:', 'https:'].includes(protocol))
    throw new OptionError(option, `${JSON.stringify(value)} must be an address such as https://example.com.`)
}

const checkFlood = (value: unknown): void => {
  if (value === undefined) return
  const flood = checkObject('comments: { flood }', value, ['points', 'seconds'])
  for (const name of ['points', 'seconds'] as const) {
    if (flood[name] === undefined) throw new OptionError('comments: { flood }', `has no ${name}.`)
    checkWhole(`comments: { flood: { ${name} } }`, flood[name])
  }
}

const checkScreeners = (value: unknown): void => {
  const option = 'comments: { screeners }'
  if (value === undefined) return
  if (!Array.isArray(value)) throw new OptionError(option, 'must be a list of steps.')
  const names = new Set<unknown>(builtInSteps)
  for (const [index, each] of value.entries()) {
    const own = `comments: { screeners[${index}] }`
    if (each === undefined) throw new OptionError(own, 'is no step.')
    const { name, screen, timeout } = checkObject(own, each, ['name', 'screen', 'timeout'])
    checkText(`${own}: { name }`, name)
    if (names.has(name)) throw new OptionError(own, `is a second step with the name "${name}".`)
    names.add(name)
    if (screen === undefined) throw new OptionError(own, 'has no function `screen`.')
    checkFunction(`${own}: { screen }`, screen)
    checkWhole(`${own}: { timeout }`, timeout)
  }
}

const checkAkismet = (value: unknown, siteUrl: string | undefined): void => {
  if (value === undefined) return
  const option = 'comments: { akismet }'
  const { apiKey, blog, endpoint, isTest } = checkObject(option, value, [
    'apiKey',
    'blog',
    'endpoint',
    'isTest',
  ])
  checkText('comments: { akismet: { apiKey } }', apiKey)
  checkAddress('comments: { akismet: { blog } }', blog)
  checkAddress('comments: { akismet: { endpoint } }', endpoint)
  checkSwitch('comments: { akismet: { isTest } }', isTest)
  if (blog === undefined && siteUrl === undefined)
    throw new OptionError(
      option,
      'needs the front page of the site: set blog, or the option `site: { url }`.',
    )
}

const checkProofOfWork = (value: unknown): void => {
  const { hmacKey, maxNumber, seconds } = checkObject('comments: { proofOfWork }', value, [
    'hmacKey',
    'maxNumber',
    'seconds',
  ])
  if (hmacKey !== undefined) checkText('comments: { proofOfWork: { hmacKey } }', hmacKey)
  checkWhole('comments: { proofOfWork: { maxNumber } }', maxNumber)
  checkWhole('comments: { proofOfWork: { seconds } }', seconds)
}

const checkNotices = (value: unknown): void => {
  if (typeof value === 'boolean') return
  const { moderatorDelay, queue } = checkObject('comments: { notices }', value, ['moderatorDelay', 'queue'])
  checkPositive('comments: { notices: { moderatorDelay } }', moderatorDelay)
  if (queue !== undefined) checkText('comments: { notices: { queue } }', queue)
}

/**
 * Stops at what TypeScript would have told a host that is written in it.
 * @param siteUrl the option `site: { url }`
 * @throws OptionError naming the option
 */
export const checkCommentOptions = (options: unknown, siteUrl?: string): void => {
  const comments = checkObject('comments', options, [
    'closeAfterDays',
    'maxDepth',
    'maxLinks',
    'holdWords',
    'rejectWords',
    'foldDiacritics',
    'flood',
    'floodLimiter',
    'countByStatus',
    'visitorAddress',
    'autoApprove',
    'reportThreshold',
    'retentionDays',
    'screeners',
    'proofOfWork',
    'akismet',
    'notices',
  ])
  for (const name of ['closeAfterDays', 'retentionDays'] as const)
    checkPositive(`comments: { ${name} }`, comments[name])
  checkWhole('comments: { maxDepth }', comments.maxDepth, 20)
  for (const name of ['maxLinks', 'reportThreshold'] as const)
    checkWhole(`comments: { ${name} }`, comments[name])
  for (const name of ['holdWords', 'rejectWords'] as const)
    checkWords(`comments: { ${name} }`, comments[name])
  checkSwitch('comments: { foldDiacritics }', comments.foldDiacritics)
  for (const name of ['floodLimiter', 'countByStatus', 'visitorAddress'] as const)
    checkFunction(`comments: { ${name} }`, comments[name])
  if (comments.autoApprove !== undefined && comments.autoApprove !== 'verified')
    throw new OptionError('comments: { autoApprove }', 'must be "verified", or left out.')
  checkFlood(comments.flood)
  checkScreeners(comments.screeners)
  checkProofOfWork(comments.proofOfWork)
  checkNotices(comments.notices)
  checkAkismet(comments.akismet, siteUrl)
}
