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

/** Whether `slug` is what `slugify(text)` gives, with or without the number that keeps it unique. */
export const isMadeFrom = (slug: string, text: string): boolean => {
  const base = slugify(text)
  return base !== '' && (slug === base || new RegExp(`^${base}-\\d+$`).test(slug))
}

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
 * it changes by hand only. A slug that is typed is kept, cleaned. One that is made gets a number when it is taken.
 */
const slugHook =
  (
    source: string,
    isFixed: (doc: Record<string, unknown>, req: PayloadRequest) => Promise<boolean>,
  ): FieldHook =>
  async ({ collection, data, operation, originalDoc, req, value }) => {
    if (operation !== 'create' && operation !== 'update') return value
    const before: Record<string, unknown> = operation === 'update' ? (originalDoc ?? {}) : {}
    const current = typeof before.slug === 'string' ? before.slug : ''
    if (typeof value === 'string' && value.trim() !== '' && value !== current) return slugify(value)

    const title = data?.[source] ?? before[source]
    if (typeof title !== 'string' || title.trim() === '') return current || null
    const followsSource = typeof before[source] === 'string' && isMadeFrom(current, before[source])
    if (current && (!followsSource || isMadeFrom(current, title) || (await isFixed(before, req))))
      return current

    const base = slugify(title)
    if (!base || !collection) return current || null
    return firstFree(base, await takenSlugs(req, collection.slug, base, before.id))
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
