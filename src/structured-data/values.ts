import type { Reference } from '../../blocks/types.ts'
import type { JsonLdContext, PageUrl } from './types.ts'

/** A text without the white space around it; nothing when nothing is left. */
export function text(value: unknown): string | undefined {
  return (typeof value === 'string' && value.trim()) || undefined
}

/** ISO 8601 in UTC. Google reads times without a zone as those of its crawler (Article, "dateModified"). */
export function isoDate(value: unknown): string | undefined {
  const date = typeof value === 'string' ? new Date(value) : undefined
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined
}

/** An absolute http or https URL; a path becomes one with `siteUrl`. Anything else is left out. */
export function absoluteUrl(value: PageUrl, { siteUrl }: Pick<JsonLdContext, 'siteUrl'>): string | undefined {
  const given = text(value)
  const base = text(siteUrl)
  if (!given || !URL.canParse(given, base)) return undefined
  const url = new URL(given, base)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined
}

/** The document behind a relationship; nothing when it was not populated. */
export function populated<Doc extends object>(reference: Reference<Doc> | null | undefined): Doc | undefined {
  return typeof reference === 'object' && reference !== null ? reference : undefined
}

/** The id behind a relationship, populated or not. */
export function referenceId(reference: Reference<{ id: number | string }> | null | undefined) {
  const id = typeof reference === 'object' ? reference?.id : reference
  return id === undefined || id === null ? undefined : String(id)
}

/** The entries of an array field, none when it is unset. */
export function list<T>(values: readonly T[] | null | undefined): NonNullable<T>[] {
  return (Array.isArray(values) ? values : []).filter((value) => value !== null && value !== undefined)
}

/** What `map` makes of each entry, without the entries it makes nothing of. */
export function mapList<T, R>(
  values: readonly T[] | null | undefined,
  map: (value: NonNullable<T>) => R | undefined,
): R[] {
  return list(values)
    .map(map)
    .filter((value) => value !== undefined)
}

/** The node without properties that say nothing: undefined and empty lists. */
export function compact<Node extends object>(node: Node): Node {
  const says = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(node).filter(([, value]) => says(value))) as Node
}
