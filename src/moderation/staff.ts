import type { CollectionConfig, PayloadRequest } from 'payload'
import type { PluginContext } from '../options.ts'
import { processWide } from '../processWide.ts'
import { normalizedText } from './normalizedText.ts'

/** For so long another instance may not know of new staff, in milliseconds. */
const keptFor = 30_000

interface Staff {
  /** Names as `normalizedText` writes them. */
  names: ReadonlySet<string>
  emails: ReadonlySet<string>
}

interface Kept {
  until: number
  staff: Promise<Staff>
}
const kept = processWide('staff', () => new WeakMap<object, Kept>())

/** Hooks of the collections of authors and of users: this process knows of a change at once. */
export const forgetStaffHooks: Pick<NonNullable<CollectionConfig['hooks']>, 'afterChange' | 'afterDelete'> = {
  afterChange: [({ req }) => void kept.delete(req.payload.db)],
  afterDelete: [({ req }) => void kept.delete(req.payload.db)],
}

const textsOf = async (
  { payload }: PayloadRequest,
  collection: string,
  fields: readonly string[],
): Promise<string[]> => {
  const known = payload.collections[collection]?.config.flattenedFields.map(({ name }) => name) ?? []
  const present = fields.filter((field) => known.includes(field))
  if (present.length === 0) return []
  const { docs } = await payload.db.find<Record<string, unknown>>({
    collection,
    where: {},
    pagination: false,
    select: Object.fromEntries(present.map((field) => [field, true as const])),
  })
  return docs.flatMap((doc) => present.map((field) => doc[field])).filter((text) => typeof text === 'string')
}

const findStaff = async ({ slugs }: PluginContext, req: PayloadRequest): Promise<Staff> => {
  const users = req.payload.config.admin.user
  const [authors, names, emails] = await Promise.all([
    textsOf(req, slugs.authors, ['name']),
    textsOf(req, users, ['name', 'displayName', 'username']),
    textsOf(req, users, ['email']),
  ])
  return {
    names: new Set([...authors, ...names].map(normalizedText)),
    emails: new Set(emails.map((email) => email.toLowerCase())),
  }
}

/** Authors and users of the admin panel, looked up at most twice a minute. */
const staffOf = (context: PluginContext, req: PayloadRequest): Promise<Staff> => {
  const found = kept.get(req.payload.db)
  if (found && found.until > Date.now()) return found.staff
  const staff = findStaff(context, req)
  kept.set(req.payload.db, { until: Date.now() + keptFor, staff })
  staff.catch(() => kept.delete(req.payload.db))
  return staff
}

/** Whether a name is that of an author or a user of the admin panel, however it is written. */
export const isStaffName = async (
  context: PluginContext,
  req: PayloadRequest,
  name: string,
): Promise<boolean> => (await staffOf(context, req)).names.has(normalizedText(name))

/** Whether an e-mail is that of a user of the admin panel. */
export const isStaffEmail = async (
  context: PluginContext,
  req: PayloadRequest,
  email: string | undefined,
): Promise<boolean> => email !== undefined && (await staffOf(context, req)).emails.has(email)
