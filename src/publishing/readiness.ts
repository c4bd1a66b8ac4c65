import type { ArticleFacts } from './facts.ts'

/** Whether an article could go out, as `POST /api/articles/readiness` answers it. */
export interface Readiness {
  /** Everything that keeps it from going out; empty: it is ready. */
  problems: readonly OpenProblem[]
  facts: {
    [K in 'score' | 'award' | 'aiLevel']: ArticleFacts[K]
  } & { readingMinutes: number | null }
}

/** One thing that keeps an article from going out. */
export interface OpenProblem {
  /** Dotted, as in Payload's validation errors; begins with the locale where another one is meant: `en.excerpt`. */
  path: string
  /** Where it is, in the editor's words: `Write > Content > Block 3 (Spec table) > Rows 2 > Values`. */
  label?: string
  message: string
}

/**
 * Compares two paths by where they stand in the form: rows by number, fields at the top in the order of `names`, and
 * what stands in one row not at all. For a stable sort.
 */
export const byPlace =
  (names: readonly string[]) =>
  (one: { path: string }, other: { path: string }): number => {
    const [a, b] = [one.path.split('.'), other.path.split('.')]
    for (let index = 0; index < Math.min(a.length, b.length); index++) {
      const [left = '', right = ''] = [a[index], b[index]]
      if (left === right) continue
      const order = index === 0 ? names.indexOf(left) - names.indexOf(right) : Number(left) - Number(right)
      return Number.isNaN(order) ? 0 : order
    }
    return a.length - b.length
  }
