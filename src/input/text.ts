/**
 * What makes a text unfit for the database: PostgreSQL stores no NUL character in `text` and `jsonb`, and no lone
 * surrogate in `jsonb` (https://www.postgresql.org/docs/current/datatype-json.html).
 */
export const badText = (value: string): 'nul' | 'surrogate' | undefined => {
  if (value.includes('\0')) return 'nul'
  return /\p{Surrogate}/u.test(value) ? 'surrogate' : undefined
}
