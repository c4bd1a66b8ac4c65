/** A wrong option. The message says which one, what is wrong and what to do. */
export class OptionError extends Error {
  constructor(option: string, problem: string) {
    super(`reviewArticles({ ${option} }): ${problem}`)
    this.name = 'OptionError'
  }
}

type Unchecked = Record<string, unknown>

const shown = (value: unknown) => JSON.stringify(value) ?? typeof value

/** An object with known keys alone, or undefined. */
export const checkObject = (option: string, value: unknown, known?: readonly string[]): Unchecked => {
  if (value === undefined) return {}
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new OptionError(option, `must be an object, not ${shown(value)}.`)
  for (const key of known ? Object.keys(value) : []) {
    if (!known?.includes(key))
      throw new OptionError(
        option ? `${option}: { ${key} }` : key,
        `is unknown. Known: ${known?.join(', ')}.`,
      )
  }
  return value as Unchecked
}

const checkType =
  (type: 'boolean' | 'function', name: string) =>
  (option: string, value: unknown): void => {
    if (value !== undefined && typeof value !== type)
      throw new OptionError(option, `must be ${name}, not ${shown(value)}.`)
  }

export const checkSwitch = checkType('boolean', 'true or false')
export const checkFunction = checkType('function', 'a function')

export const checkPositive = (option: string, value: unknown): void => {
  if (value !== undefined && !(typeof value === 'number' && Number.isFinite(value) && value > 0))
    throw new OptionError(option, `must be a number above 0, not ${shown(value)}.`)
}

/** The address of a site: a scheme and a host, nothing behind. */
export const checkOrigin = (option: string, value: unknown): void => {
  if (value === undefined) return
  const parsed = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol) || `${parsed.origin}/` !== parsed.href)
    throw new OptionError(option, `${shown(value)} must be an origin such as https://example.com.`)
}
