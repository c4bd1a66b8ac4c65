import { type Client, escapeLiteral as literal, escapeIdentifier as quote } from 'pg'

/**
 * Texts that must differ, by their column: unique ones, what tells articles apart, and the IDs that rows of a version
 * have in the document itself.
 */
const distinct = new Set(['slug', 'version_slug', 'title', 'version_title', '_uuid'])

const scores = new Set(['score', 'version_score'])

interface Column {
  table: string
  name: string
  type: string
  /** The table whose rows it points at. */
  target: string | null
}

const columnsOf = async (client: Client): Promise<Column[]> =>
  (
    await client.query<Column>(`
      SELECT c.table_name AS table, c.column_name AS name, c.data_type AS type, f.target
      FROM information_schema.columns c
      LEFT JOIN (
        SELECT t.relname AS source, a.attname AS name, r.relname AS target
        FROM pg_constraint k
        JOIN pg_class t ON t.oid = k.conrelid
        JOIN pg_class r ON r.oid = k.confrelid
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
        WHERE k.contype = 'f'
      ) f ON f.source = c.table_name AND f.name = c.column_name
      WHERE c.table_schema = 'public'
      ORDER BY c.table_name, c.ordinal_position`)
  ).rows

/** The table and all whose rows belong to its rows, at any depth: locales, relations, arrays, versions. */
function treeOf(root: string, columns: readonly Column[]): Set<string> {
  const tree = new Set([root])
  for (const known of tree) for (const { table, target } of columns) if (target === known) tree.add(table)
  return tree
}

interface Turn {
  /** What is added to the ids of the column's own table in each turn; 0: they are texts. */
  own: number
  /** The same by table, for all that is copied. */
  strides: ReadonlyMap<string, number>
  age: string
}

/** What is found of a text, with another month of publication among its words, see the migration `search`. */
const searched = (column: string, publishedAt: string): string =>
  `ts_delete(${column}, '@' || search_month(published_at)) || array_to_tsvector(ARRAY['@' || search_month(${publishedAt})])`

/** The SQL of a column's value in the `k`th copy of a row. */
function copied({ name, target, type }: Column, { age, own, strides }: Turn): string {
  const column = quote(name)
  // What is copied may itself be a copy, which is not as old.
  const text = `${column} || '-${Number.parseInt(age, 10)}-' || k`
  const stride = name === 'id' ? own : target === null ? undefined : strides.get(target)
  if (stride !== undefined) return type === 'integer' ? `${column} + k * ${stride}` : text
  if (distinct.has(name)) return text
  // From 1 to 100, as those of a magazine are.
  if (scores.has(name)) return `1 + (${column} + k * 37) % 100`
  if (type === 'tsvector') return searched(column, `published_at - k * ${literal(age)}::interval`)
  if (type.startsWith('timestamp')) return `${column} - k * ${literal(age)}::interval`
  return column
}

/** Lets columns that the database works out be copied: to find the words of a text takes far longer. */
async function keepWorkedOut(client: Client): Promise<void> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `SELECT table_name AS table, column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND is_generated = 'ALWAYS'`,
  )
  for (const { name, table } of rows)
    await client.query(`ALTER TABLE ${quote(table)} ALTER COLUMN ${quote(name)} DROP EXPRESSION`)
}

/**
 * Copies all rows of a table, and all that belongs to them, in the database: as many times as it takes to have
 * `factor` times as many. Columns come from the catalogue, so that it holds for any version of the schema. References
 * among copied rows lead to the copies of the same turn, all others stay, also those within JSON.
 *
 * @param age by how much the dates of one turn's copies lie before those of the turn before, as PostgreSQL writes it
 */
export async function multiply(
  client: Client,
  root: string,
  { age, factor }: { age: string; factor: number },
): Promise<void> {
  await keepWorkedOut(client)
  const columns = await columnsOf(client)
  const numbered = new Set(
    columns.filter(({ name, type }) => name === 'id' && type === 'integer').map(({ table }) => table),
  )
  const tree = treeOf(root, columns)
  const strides = new Map<string, number>()
  for (const table of tree) strides.set(table, numbered.has(table) ? await highestId(client, table) : 0)

  // To make these indexes takes less than to add to them.
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE schemaname = 'public' AND indexdef LIKE '%USING gin%' AND tablename = ANY($1)`,
    [[...tree]],
  )
  for (const { name } of indexes) await client.query(`DROP INDEX ${quote(name)}`)

  // References are right by construction; to check millions of them, in an order in which they hold, takes long.
  await client.query("SET session_replication_role = 'replica'")
  for (const table of tree) {
    const own = columns.filter((column) => column.table === table)
    const values = own.map((column) => copied(column, { own: strides.get(table) ?? 0, strides, age }))
    await client.query(
      `INSERT INTO ${quote(table)} (${own.map(({ name }) => quote(name)).join(', ')})
       SELECT ${values.join(', ')} FROM generate_series(1, ${factor - 1}) AS k, ${quote(table)} ORDER BY k, id`,
    )
    if (numbered.has(table)) {
      const sequence = 'SELECT setval(pg_get_serial_sequence($1, $2), $3) WHERE $3 > 0'
      await client.query(sequence, [quote(table), 'id', await highestId(client, table)])
    }
  }
  for (const { definition } of indexes) await client.query(definition)
  await client.query("SET session_replication_role = 'origin'")
}

async function highestId(client: Client, table: string): Promise<number> {
  const { rows } = await client.query(`SELECT coalesce(max(id), 0) AS highest FROM ${quote(table)}`)
  return Number(rows[0]?.highest)
}
