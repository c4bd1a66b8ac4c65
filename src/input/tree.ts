import { addProblem, type Problem, quoted } from './problem.ts'
import { badText } from './text.ts'

/** Levels of objects and lists in one another. A deep rich text inside a block inside a layout needs about 80. */
export const MAX_DEPTH = 100
/** Objects, lists and single values together. A long article has some 10,000. */
export const MAX_VALUES = 250_000

// Names that reach an object's prototype when somebody further on copies key by key.
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/** An object as JSON has it: no list, and no Date, Buffer or File, which a caller inside the server may hand over. */
export const isPlainObject = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/**
 * What is wrong with any JSON value whatever it means: NUL characters and lone surrogates in texts and keys, keys that
 * reach a prototype, too deep, too many values. Linear; stops where a bound is passed.
 *
 * @param at where the value stands, for the problems' paths
 */
export const treeProblems = (value: unknown, at: string[] = []): Problem[] => {
  const problems: Problem[] = []
  const path = [...at]
  const deepest = at.length + MAX_DEPTH
  let left = MAX_VALUES

  const add = (code: Problem['code'], values?: Problem['values']) =>
    addProblem(problems, { path: path.join('.'), code, ...(values && { values }) })

  const visitKey = (key: string) => {
    const bad = FORBIDDEN_KEYS.has(key) ? 'key' : badText(key)
    if (bad) add(bad, bad === 'key' ? { key: quoted(key) } : undefined)
  }

  /** Answers false to stop everything. */
  const visit = (each: unknown): boolean => {
    left -= 1
    if (left < 0) {
      addProblem(problems, { path: at.join('.'), code: 'tooLarge', values: { max: MAX_VALUES } })
      return false
    }
    if (typeof each === 'string') {
      const bad = badText(each)
      if (bad) add(bad)
      return true
    }
    const entries = Array.isArray(each) ? each.entries() : isPlainObject(each) ? Object.entries(each) : []
    if (path.length >= deepest) {
      if (typeof each !== 'object' || each === null) return true
      add('tooDeep', { max: MAX_DEPTH })
      return false
    }
    for (const [key, inner] of entries) {
      if (typeof key === 'string') visitKey(key)
      path.push(String(key).slice(0, 60))
      const goOn = visit(inner)
      path.pop()
      if (!goOn) return false
    }
    return true
  }
  visit(value)
  return problems
}
