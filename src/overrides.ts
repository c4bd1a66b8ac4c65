import type { CollectionConfig, Field } from 'payload'

/**
 * How a host changes one of the plugin's collections, in Payload's own convention: `fields` is a function over the
 * defaults, every other key is a key of `CollectionConfig`. The slug has an option of its own.
 */
export type CollectionOverrides = {
  fields?: (args: { defaultFields: Field[] }) => Field[]
} & Partial<Omit<CollectionConfig, 'fields' | 'slug'>>

const mergeKeys = <T>(own: T | undefined, host: T | undefined): T | undefined =>
  typeof own === 'object' && typeof host === 'object' ? { ...own, ...host } : (host ?? own)

const mergeHooks = (
  own: CollectionConfig['hooks'] = {},
  host: CollectionConfig['hooks'] = {},
): CollectionConfig['hooks'] => {
  const merged: Record<string, unknown[]> = {}
  for (const hooks of [own, host]) {
    for (const [name, list] of Object.entries(hooks)) {
      merged[name] = [...(merged[name] ?? []), ...((list as unknown[] | undefined) ?? [])]
    }
  }
  return merged as CollectionConfig['hooks']
}

/**
 * A collection with the host's overrides: access key by key, the host's hooks after the plugin's, the host's
 * endpoints before the plugin's (Payload takes the first that matches), `admin` and `upload` key by key, all else
 * replaced.
 */
export const withOverrides = (
  own: CollectionConfig,
  overrides: CollectionOverrides = {},
): CollectionConfig => {
  const { fields, access, hooks, endpoints, admin, upload, ...rest } = overrides
  return {
    ...own,
    ...rest,
    fields: fields ? fields({ defaultFields: own.fields }) : own.fields,
    access: { ...own.access, ...access },
    hooks: mergeHooks(own.hooks, hooks),
    admin: { ...own.admin, ...admin },
    upload: mergeKeys(own.upload, upload),
    endpoints: endpoints === false ? false : [...(endpoints ?? []), ...(own.endpoints ? own.endpoints : [])],
  }
}
