import type { FieldShape } from './fieldShape.ts'
import { addProblem, type Problem, quoted } from './problem.ts'
import { type QueryContext, targetOf } from './queryPath.ts'
import { conditionFault, OPERATORS } from './queryRules.ts'
import { isPlainObject, treeProblems } from './tree.ts'

/** The fields that can be asked for, and whose documents they are of: the type of `id` depends on it. */
export interface Queried {
  collection?: string
  fields: readonly FieldShape[]
}

export const MAX_CONDITIONS = 200
/** `and` and `or` in one another; the admin's filters take two. */
export const MAX_WHERE_DEPTH = 10

/** The parts of a path; GraphQL writes `author__name`. */
export const parts = (path: string): string[] => path.replace(/__/g, '.').split('.')

/** One pass over a `where`. */
class Where {
  readonly problems: Problem[] = []
  conditions = 0
  private readonly context: QueryContext

  constructor(context: QueryContext) {
    this.context = context
  }

  /** @param at the path of `where` itself */
  visit(where: unknown, queried: Queried, depth: number, at: string): void {
    this.conditions += 1
    if (this.conditions > MAX_CONDITIONS) return
    if (!isPlainObject(where)) this.add(at, 'where')
    else if (depth > MAX_WHERE_DEPTH) this.add(at, 'queryTooDeep', { max: MAX_WHERE_DEPTH })
    else
      for (const [key, value] of Object.entries(where)) this.entry(key, value, queried, depth, `${at}.${key}`)
  }

  private entry(key: string, value: unknown, queried: Queried, depth: number, at: string): void {
    if (/^(?:and|or)$/i.test(key)) {
      if (!Array.isArray(value)) this.add(at, 'where')
      else for (const [index, each] of value.entries()) this.visit(each, queried, depth + 1, `${at}.${index}`)
    } else if (key === '' || !isPlainObject(value)) this.add(at, 'where')
    else
      for (const [operator, wanted] of Object.entries(value))
        this.condition(key, operator, wanted, queried, `${at}.${operator}`)
  }

  private condition(
    path: string,
    operator: string,
    value: unknown,
    { collection, fields }: Queried,
    at: string,
  ): void {
    this.conditions += 1
    const target = targetOf(parts(path), collection, fields, this.context)
    const fault = OPERATORS.has(operator)
      ? target && conditionFault(target, operator, value, this.context)
      : { code: 'operator' as const, values: { operator: quoted(operator) } }
    if (fault) this.add(at, fault.code, fault.values)
  }

  private add(path: string, code: Problem['code'], values?: Problem['values']): void {
    addProblem(this.problems, { path, code, ...(values && { values }) })
  }
}

/** What keeps a `where` from being answered; see `queryProblems`. Linear. */
export const whereProblems = (
  where: unknown,
  queried: Queried,
  context: QueryContext,
  at = 'where',
): Problem[] => {
  const problems = treeProblems(where, [at])
  if (problems.length > 0) return problems
  const walk = new Where(context)
  walk.visit(where, queried, 0, at)
  return walk.conditions > MAX_CONDITIONS
    ? [{ path: at, code: 'queryTooLarge', values: { max: MAX_CONDITIONS } }]
    : walk.problems
}
