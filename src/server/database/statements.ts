import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'
import { causesOf } from '../../input/errors.ts'
import { isPlainObject } from '../../input/tree.ts'

/** A statement that drizzle has put together (`NodePgPreparedQuery` of drizzle-orm 0.45). */
interface Statement {
  params: unknown[]
  execute(...args: unknown[]): Promise<unknown>
}

/** `PgRelationalQuery`: puts its statement together when it is waited for. */
interface RelationalQuery {
  _prepare(name?: string): Statement
}

/** What Payload's adapters hand to `findMany`. */
interface Read {
  where?: SQL
  orderBy?: () => SQL[]
  limit?: number
  offset?: number
}

/** `RelationalQueryBuilder`, of one table. */
interface TableReads {
  dialect: { sqlToQuery(query: SQL): { sql: string; params: unknown[] } }
  findMany(read?: Read): RelationalQuery
}

interface PostgresAdapter {
  drizzle: { query: Record<string, TableReads> }
}

/** Kinds of reads whose statements are kept. Strangers can think of any number of filters. */
const mostKept = 200
/** Statements that PostgreSQL is to remember, in each connection for as long as that lasts. */
const mostNamed = 50
/**
 * What PostgreSQL says of a name behind which there is nothing, or no longer the same (PostgreSQL, Appendix A): a
 * migration has changed what comes back, or a pooler in between takes another connection each time.
 */
const nameFailed = /^(0A000|26000|42P05)$/

/** A statement, and where in its values those of `where` begin. */
interface Kept {
  statement: Statement
  from: number
}

/** What all reads of a kind have in common, and the values of one of them. */
interface Kind {
  key: string
  values: unknown[]
}

const keeping = new WeakSet<object>()

/**
 * Puts together once what is the same for all reads of a kind. Drizzle does it for each: a text of many thousand
 * characters, which is a fifth of what an article costs that is made anew. PostgreSQL in turn remembers how it reads
 * single rows; of lists the best plan depends on the values.
 */
export function keepStatements({ db }: Pick<Payload, 'db'>): void {
  if (keeping.has(db)) return
  keeping.add(db)
  let named = 0

  for (const reads of Object.values((db as unknown as PostgresAdapter).drizzle.query)) {
    const kept = new LRUCache<string, Kept>({ max: mostKept })
    const findMany = reads.findMany.bind(reads)
    reads.findMany = (read = {}) => {
      const query = findMany(read)
      const kind = kindOf(read, reads)
      if (!kind) return query
      const prepare = query._prepare.bind(query)
      query._prepare = () => {
        const { key, values } = kind
        const useKept = (known: Kept) =>
          withValues(known, values, () => {
            // The next one makes a new name.
            if (kept.get(key) === known) kept.delete(key)
            return prepare()
          })
        const known = kept.get(key)
        if (known) return useKept(known)
        const isNamed = read.limit === 1 && named < mostNamed
        if (isNamed) named += 1
        const statement = prepare(isNamed ? `read ${named}` : undefined)
        const from = placeOf(values, read, statement)
        if (from === undefined) return statement
        const own = { statement, from }
        kept.set(key, own)
        return useKept(own)
      }
      return query
    }
  }
}

/**
 * A statement that is there already, with other values.
 * @param without the same without a name, for where that has failed
 */
function withValues({ statement, from }: Kept, values: unknown[], without: () => Statement): Statement {
  const { params } = statement
  const own: Statement = Object.create(statement)
  own.params = [...params.slice(0, from), ...values, ...params.slice(from + values.length)]
  own.execute = (...args) =>
    statement.execute.apply(own, args).catch((error) => {
      if (!causesOf(error).some(({ code }) => nameFailed.test(code))) throw error
      return without().execute(...args)
    })
  return own
}

/** Where the values of `where` begin in a statement: only the limit and the offset come after them. */
function placeOf(values: unknown[], { limit, offset }: Read, { params }: Statement): number | undefined {
  const last = [...values, ...(limit === undefined ? [] : [limit]), ...(offset ? [offset] : [])]
  const from = params.length - last.length
  return last.every((value, at) => Object.is(value, params[from + at])) ? from : undefined
}

/** Undefined for reads of which nothing tells what they have in common, such as those with joins of Payload's. */
function kindOf({ where, orderBy, ...rest }: Read, { dialect }: TableReads): Kind | undefined {
  if (typeof where === 'function' || orderBy?.length) return
  const filter = dialect.sqlToQuery(where ?? sql.empty())
  const order = dialect.sqlToQuery(sql.join(orderBy?.() ?? []))
  const shape = shapeOf(rest)
  if (shape === undefined || order.params.length > 0) return
  return { key: [filter.sql, order.sql, shape].join('\n'), values: filter.params }
}

/**
 * Which columns and relations are read, as a text. Functions in it sort rows below a row, by columns they name
 * themselves; undefined where there is anything else but data.
 */
function shapeOf(read: object): string | undefined {
  let isData = true
  const shape = JSON.stringify(read, (_, value: unknown) => {
    if (typeof value === 'function') return String(value)
    isData &&= typeof value !== 'object' || value === null || Array.isArray(value) || isPlainObject(value)
    return isData ? value : undefined
  })
  return isData ? shape : undefined
}
