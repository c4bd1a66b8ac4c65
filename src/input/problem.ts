import { inputDe } from '../translations/admin/input.de.ts'
import { type InputWords, inputEn } from '../translations/admin/input.en.ts'

/** Why something from outside may not come in. The texts stand in `src/translations/admin/input.*.ts`. */
export interface Problem {
  /** Dotted, as Payload's validation errors have it: `layout.2.rows.0.values`. Empty: the whole input. */
  path: string
  code: ProblemCode
  /** The place inside the value of a rich text or JSON field, which has one path only: `root.children.3`. */
  at?: string
  values?: Record<string, string | number>
}

export type ProblemCode = keyof InputWords

/** More than these help nobody, and hostile input must not make the answer larger than itself. */
export const MAX_PROBLEMS = 100

/** Takes problems until there are `MAX_PROBLEMS`. */
export const addProblem = (problems: Problem[], problem: Problem): void => {
  if (problems.length < MAX_PROBLEMS) problems.push(problem)
}

/** A name from outside, cut to what fits into a message. */
export const quoted = (name: unknown): string => (typeof name === 'string' ? name.slice(0, 60) : typeof name)

/**
 * The problem in words.
 * @param language of the request (`req.i18n.language`); English for languages the plugin does not speak
 */
export const problemMessage = ({ at, code, values }: Problem, language?: string): string => {
  const words = language?.startsWith('de') ? inputDe : inputEn
  const message = words[code].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values?.[name] ?? ''))
  return at ? `${message} (${at})` : message
}
