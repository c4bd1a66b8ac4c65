import {
  type Check,
  type Screener,
  type ScreeningContext,
  type ScreeningResult,
  type ScreeningVerdict,
  type Submission,
  verdicts,
} from './types.ts'

const defaultTimeout = 3_000

const isResult = (value: unknown): value is ScreeningResult =>
  typeof value === 'object' &&
  value !== null &&
  verdicts.includes((value as ScreeningResult).verdict as ScreeningVerdict)

/** A text that every database stores. */
const cleaned = (text: string): string => text.replace(/[\p{Cc}\p{Surrogate}]/gu, '').slice(0, 500)

/** What a step said, without what cannot be stored or shown. */
const asCheck = (step: string, { verdict, reason, values }: ScreeningResult): Check => {
  const kept: [string, string | number][] = []
  for (const [name, value] of Object.entries(typeof values === 'object' && values ? values : {})) {
    if (typeof value === 'string') kept.push([name, cleaned(value)])
    else if (Number.isFinite(value)) kept.push([name, value])
  }
  return {
    step,
    verdict,
    ...(typeof reason === 'string' && { reason: cleaned(reason) }),
    ...(kept.length > 0 && { values: Object.fromEntries(kept) }),
  }
}

const runStep = async (
  { name, screen, timeout = defaultTimeout }: Screener,
  submission: Submission,
  context: Omit<ScreeningContext, 'signal'>,
  onError: (step: string, error: unknown) => void,
): Promise<Check> => {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<ScreeningResult>((resolve) => {
    timer = setTimeout(() => {
      controller.abort()
      resolve({ verdict: 'hold', reason: 'timedOut' })
    }, timeout)
  })
  try {
    // Called inside a promise, so that one that throws at once is caught like any other.
    const said = Promise.resolve().then(() => screen(submission, { ...context, signal: controller.signal }))
    const result = await Promise.race([said, late])
    if (!isResult(result)) throw new TypeError(`The screening step ${name} gave no verdict.`)
    return asCheck(name, result)
  } catch (error) {
    onError(name, error)
    return { step: name, verdict: 'hold', reason: 'failed' }
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Runs all steps at the same time and keeps what each said, in their order. Never throws: a step that fails or takes
 * too long holds.
 */
export const runScreeners = (
  screeners: readonly Screener[],
  submission: Submission,
  context: Omit<ScreeningContext, 'signal'>,
  onError: (step: string, error: unknown) => void,
): Promise<Check[]> =>
  Promise.all(screeners.map((screener) => runStep(screener, submission, context, onError)))

/** The strictest verdict of all; `pass` when there is none. */
export const strictest = (checks: readonly Pick<Check, 'verdict'>[]): ScreeningVerdict =>
  verdicts[Math.max(0, ...checks.map(({ verdict }) => verdicts.indexOf(verdict)))] ?? 'hold'
