import slugifyText from '@sindresorhus/slugify'
import type { FieldHook, PayloadRequest, TextField, TextFieldSingleValidation } from 'payload'
import { text } from 'payload/shared'
import { explain, named } from './fields.ts'

const maxLength = 100

/** A title as the last part of an address: `Mächtiger Schritt` → `maechtiger-schritt`, at most 100 characters. */
export const slugify = (text: string): string => {
  const slug = slugifyText(text, { decamelize: false })
  return slug.length <= maxLength ? slug : slug.slice(0, maxLength).replace(/-[^-]*$/, '')
}

/** Whether the slug is `base` with a number that keeps it unique. */
export const isNumbered = (slug: string, base: string): boolean =>
  base !== '' && slug.startsWith(`${base}-`) && /^\d+$/.test(slug.slice(base.length + 1))

/** The first of `base`, `base-2`, `base-3`… that is not taken. */
export const firstFree = (base: string, taken: ReadonlySet<string>): string => {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? base : `${base}-${number}`
    if (!taken.has(candidate)) return candidate
  }
}

const takenSlugs = async (req: PayloadRequest, collection: string, base: string, ownId: unknown) => {
  const { docs } = await req.payload.find({
    collection: collection as never,
    where: { slug: { like: base } },
    select: { slug: true } as never,
    depth: 0,
    pagination: false,
    trash: true,
    req,
  })
  return new Set(
    (docs as unknown as { id: unknown; slug: string }[])
      .filter(({ id }) => id !== ownId)
      .map(({ slug }) => slug),
  )
}

/**
 * Makes the slug from `source` when there is none, and again when the source changes, until `isFixed`: from then on
 * it changes by hand only. A slug that is typed is kept, cleaned; an emptied one is made again. One that is made gets
 * a number when it is taken.
 */
const slugHook =
  (
    source: string,
    isFixed: (doc: Record<string, unknown>, req: PayloadRequest) => Promise<boolean>,
  ): FieldHook =>
  async ({ collection, data, operation, originalDoc, req, value }) => {
    if (!collection || (operation !== 'create' && operation !== 'update')) return value
    const before: Record<string, unknown> = operation === 'update' ? (originalDoc ?? {}) : {}
    const current = typeof before.slug === 'string' ? before.slug : ''
    const typed = typeof value === 'string' ? slugify(value) : ''
    if (typed && value !== current) return typed

    const title = data?.[source] ?? before[source]
    const base = typeof title === 'string' ? slugify(title) : ''
    const taken = (wanted: string) => takenSlugs(req, collection.slug, wanted, before.id)
    const wasMade = async () => {
      const old = typeof before[source] === 'string' ? slugify(before[source]) : ''
      // A number may be part of a name that was typed, unless the name without it belongs to somebody else.
      return current === old || (isNumbered(current, old) && (await taken(old)).has(old))
    }
    if (!base) return current || null
    if (current && (current === base || isNumbered(current, base))) return current
    if (current && typed && !(await wasMade())) return current
    if (current && (await isFixed(before, req))) return current
    return firstFree(base, await taken(base))
  }

/**
 * The field `slug`: text, unique, indexed, with Payload's own lock in the admin.
 * @param source the field it is made from
 * @param isFixed whether a stored document's slug may no longer change by itself; default: once stored
 */
export const slugField = (
  source: string,
  isFixed: (doc: Record<string, unknown>, req: PayloadRequest) => Promise<boolean> = async () => true,
): TextField => ({
  ...named('slug'),
  type: 'text',
  // Not `required`: a client of GraphQL could then not leave it to the server.
  validate: ((value, args) => text(value, { ...args, required: true })) as TextFieldSingleValidation,
  unique: true,
  index: true,
  maxLength,
  hooks: {
    beforeValidate: [slugHook(source, isFixed)],
    // A copy makes its own from the title.
    beforeDuplicate: [() => null],
  },
  custom: { slugify: ({ valueToSlugify }: { valueToSlugify?: string }) => slugify(valueToSlugify ?? '') },
  admin: {
    position: 'sidebar',
    description: explain('slug'),
    disableBulkEdit: true,
    components: {
      Field: { clientProps: { useAsSlug: source }, path: '@payloadcms/next/client#SlugField' },
    },
  },
})
