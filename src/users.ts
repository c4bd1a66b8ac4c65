import type { CollectionConfig, Config } from 'payload'
import { APIError } from 'payload'
import { roles, whereVersioned } from './access.ts'
import { explain, named, options } from './fields.ts'
import { forgetStaffHooks } from './moderation/staff.ts'
import type { PluginContext } from './options.ts'
import { withOverrides } from './overrides.ts'
import { errorMessage } from './translations/admin/index.ts'

/** The collection that logs in to the admin, found as Payload finds it: by `admin.user`, or the first with `auth`. */
const adminUsersOf = (config: Config): CollectionConfig =>
  config.collections?.find(({ slug, auth }) =>
    config.admin?.user ? slug === config.admin.user : Boolean(auth),
  ) ?? {
    slug: config.admin?.user ?? 'users',
    auth: true,
    admin: { useAsTitle: 'email' },
    fields: [],
  }

const hasRolesField = (collection: CollectionConfig) =>
  collection.fields.some((field) => 'name' in field && field.name === 'roles')

/**
 * The host's admin users with the field `roles`, API keys, and the access of contract §1. The first user is admin;
 * only an admin sets roles; automations come by API key alone. Access that the host sets itself is kept.
 */
const withRoles = (users: CollectionConfig, { is, rules, enabled }: PluginContext): CollectionConfig => {
  const { access, ...rest } = users
  const base: CollectionConfig = {
    ...rest,
    access: {
      create: rules.admins,
      read: rules.adminsOrSelf,
      update: rules.adminsOrSelf,
      delete: rules.admins,
      unlock: rules.admins,
      readVersions: whereVersioned(users.slug, rules.admins),
      admin: rules.staff,
      ...access,
    },
    auth: { useAPIKey: true, ...(typeof users.auth === 'object' ? users.auth : {}) },
    fields: hasRolesField(users)
      ? users.fields
      : [
          ...users.fields,
          {
            ...named('roles'),
            type: 'select',
            hasMany: true,
            saveToJWT: true,
            options: options(...roles),
            access: {
              create: ({ req }) => is.admin(req),
              update: ({ req }) => is.admin(req),
            },
            admin: { description: explain('roles') },
          },
        ],
  }
  if (!enabled) return base
  return withOverrides(
    {
      ...base,
      hooks: {
        ...forgetStaffHooks,
        beforeChange: [
          async ({ data, operation, req }) => {
            if (operation !== 'create') return data
            const { totalDocs } = await req.payload.count({ collection: users.slug as never, req })
            return totalDocs === 0 ? { ...data, roles: ['admin'] } : data
          },
        ],
        beforeLogin: [
          ({ req, user }) => {
            if ((user as { roles?: unknown[] }).roles?.includes('automation')) {
              throw new APIError(errorMessage(req.i18n.language, 'apiKeyOnly'), 403)
            }
          },
        ],
      },
    },
    { hooks: users.hooks },
  )
}

/** The config with roles on its admin user collection, which is added where there is none. */
export const withUsers = (config: Config, context: PluginContext): Config => {
  const users = adminUsersOf(config)
  const others = (config.collections ?? []).filter((collection) => collection !== users)
  return {
    ...config,
    admin: { ...config.admin, user: users.slug },
    collections: [withRoles(users, context), ...others],
  }
}
