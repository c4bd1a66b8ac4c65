/** Whether nobody has put anything there: nothing, no text, no rows, or an object of such. */
const isEmpty = (value: unknown): boolean => {
  if (value === undefined || value === null || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.values(value).every(isEmpty)
}

/**
 * An article with a template's beginning wherever it is still empty; what was written stays.
 *
 * @param article a form's data
 * @param beginning what the template gives
 */
export const begin = <T extends Record<string, unknown>>(
  article: T,
  beginning: Record<string, unknown>,
): T => {
  const missing = Object.entries(beginning).filter(([name]) => isEmpty(article[name]))
  return { ...article, ...Object.fromEntries(missing) }
}
