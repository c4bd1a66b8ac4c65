import type { Access, AccessArgs, PayloadRequest, Where } from 'payload'

/** The roles of the admin user collection (contract §1). */
export const roles = ['admin', 'editor', 'moderator', 'automation'] as const
export type Role = (typeof roles)[number]

/** Decides whether a request acts in a role. A host with its own idea of roles passes its own. */
export type RoleCheck = (req: PayloadRequest) => boolean
export type RoleChecks = Record<Role, RoleCheck>

/**
 * The roles a request acts in: none for anonymous and for users of any other auth collection.
 * Whoever has the role `automation` has roles only when authenticated by API key.
 */
export const rolesOf = (req: PayloadRequest): Role[] => {
  const user = req.user as { collection?: string; roles?: unknown; _strategy?: string } | null | undefined
  if (!user || user.collection !== req.payload.config.admin.user || !Array.isArray(user.roles)) return []
  const held = roles.filter((role) => (user.roles as unknown[]).includes(role))
  return held.includes('automation') && user._strategy !== 'api-key' ? [] : held
}

export const defaultRoleChecks: RoleChecks = {
  admin: (req) => rolesOf(req).includes('admin'),
  editor: (req) => rolesOf(req).includes('editor'),
  moderator: (req) => rolesOf(req).includes('moderator'),
  automation: (req) => rolesOf(req).includes('automation'),
}

/** Whether a request acts as an automation and in no role that may do more. */
export const onlyAutomation =
  (is: RoleChecks): RoleCheck =>
  (req) =>
    is.automation(req) && !is.editor(req) && !is.admin(req)

/** Grants when any rule grants; constraints of several rules are joined with `or`. */
export const anyOf =
  (...rules: Access[]): Access =>
  async (args) => {
    const constraints: Where[] = []
    for (const rule of rules) {
      const result = await rule(args)
      if (result === true) return true
      if (result) constraints.push(result)
    }
    if (constraints.length === 0) return false
    return constraints.length === 1 ? (constraints[0] as Where) : { or: constraints }
  }

/** Grants the constraint `where` when the condition holds, nothing otherwise. */
export const when =
  (condition: RoleCheck, where: Where | ((args: AccessArgs) => Where)): Access =>
  (args) =>
    condition(args.req) && (typeof where === 'function' ? where(args) : where)

/** The rule where a collection keeps versions; Payload fails when asked for those of one that keeps none. */
export const whereVersioned =
  (slug: string, rule: Access): Access =>
  (args) =>
    Boolean(args.req.payload.collections[slug]?.config.versions) && rule(args)

export const everybody: Access = () => true
export const nobody: Access = () => false

/** The table of contract §1 for the editorial collections, as access functions over a host's roles. */
export const accessRules = (is: RoleChecks) => {
  const admins: Access = ({ req }) => is.admin(req)
  const editors: Access = ({ req }) => is.admin(req) || is.editor(req)
  const writers: Access = ({ req }) => is.admin(req) || is.editor(req) || is.automation(req)
  const ownByAutomation = when((req) => is.automation(req), { origin: { equals: 'automation' } })

  return {
    admins,
    editors,
    writers,
    /** Editors all; automations what an automation made. */
    editorsOrOwn: anyOf(editors, ownByAutomation),
    ownByAutomation,
    /** Staff who may open the admin panel. */
    staff: ({ req }: { req: PayloadRequest }) => is.admin(req) || is.editor(req) || is.moderator(req),
    /** An admin all users, everybody else themselves. */
    adminsOrSelf: anyOf(admins, ({ req }) =>
      req.user && req.user.collection === req.payload.config.admin.user
        ? { id: { equals: req.user.id } }
        : false,
    ),
  }
}

export type AccessRules = ReturnType<typeof accessRules>

/** Who may do what with what articles are made of: authors, topics, products, media (contract §1). */
export const editorialAccess = (slug: string, rules: AccessRules) => ({
  create: rules.writers,
  read: everybody,
  readVersions: whereVersioned(slug, rules.editors),
  update: rules.editorsOrOwn,
  delete: rules.editors,
})

/** What is not in the trash; nothing where there is none. */
export const inUse = (hasTrash: boolean): Where[] => (hasTrash ? [{ deletedAt: { exists: false } }] : [])

/**
 * What readers may see: published, not in the trash, and not before its time.
 * `draft=true` and `trash=true` have no permission of their own in Payload, so the constraint names both.
 */
export const published = (hasTrash: boolean): Where => ({
  and: [
    { _status: { equals: 'published' } },
    { publishedAt: { less_than_equal: new Date().toISOString() } },
    ...inUse(hasTrash),
  ],
})
