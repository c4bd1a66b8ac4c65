import type { FlattenedField, Payload } from 'payload'

/** A field that can be named in a query, and what it holds. */
export interface Path {
  path: string
  /** The collection whose field it is; undefined for a name that was guessed. */
  owner?: string
}

interface Shape {
  name: string
  flattenedFields?: FlattenedField[]
  relationTo?: string | string[]
  collection?: string | string[]
}

/** Names that people try, whether there is such a field or not. */
const guessed = [
  'email',
  'authorEmail',
  'author_email',
  'commenter.email',
  'commenter__email',
  'commenters.email',
  'comments.commenter.email',
  'comments.authorEmail',
  'events.userAgent',
  'moderation-events.userAgent',
  'moderationEvents.ipHash',
  'document.email',
  'document.value.email',
  'document.value.names',
  'user.value.email',
  'createdBy.email',
  'actor.email',
].map((path): Path => ({ path }))

/** Every path of a collection's fields, through at most so many relationships and joins. */
export const pathsOf = ({ collections }: Payload, slug: string, hops: number): Path[] => {
  const found: Path[] = []
  const walk = (owner: string, fields: readonly FlattenedField[], prefix: string, left: number) => {
    for (const field of fields as unknown as Shape[]) {
      const path = prefix + field.name
      if (field.flattenedFields) walk(owner, field.flattenedFields, `${path}.`, left)
      else found.push({ path, owner })
      if (left === 0) continue
      for (const target of [field.relationTo ?? field.collection ?? []].flat()) {
        const next = collections[target as never]?.config.flattenedFields ?? []
        walk(target, next, `${path}.`, left - 1)
        // Of a relationship to several collections, the document is behind `value`.
        if (Array.isArray(field.relationTo)) walk(target, next, `${path}.value.`, 0)
      }
    }
  }
  walk(slug, collections[slug as never]?.config.flattenedFields ?? [], '', hops)
  const known = new Map([...guessed, ...found].map((each) => [each.path, each]))
  return [...known.values()]
}
