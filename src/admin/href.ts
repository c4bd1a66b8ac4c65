import type { Payload } from 'payload'
import { formatAdminURL } from 'payload/shared'

type Id = number | string

/** Where the admin shows a document. */
export const documentHref = ({ routes }: Payload['config'], collection: string, id: Id): string =>
  formatAdminURL({
    adminRoute: routes.admin,
    path: `/collections/${collection}/${encodeURIComponent(String(id))}`,
  })

/** Where the admin lists a collection. @param where conditions of the address, such as `[status][equals]` */
export const listHref = (
  { routes }: Payload['config'],
  collection: string,
  where: Record<string, string> = {},
): string => {
  const parameters = new URLSearchParams(
    Object.entries(where).map(([condition, value]) => [`where${condition}`, value]),
  )
  const list = formatAdminURL({ adminRoute: routes.admin, path: `/collections/${collection}` })
  return parameters.size > 0 ? `${list}?${parameters}` : list
}
