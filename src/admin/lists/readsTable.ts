import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../options.ts'

/**
 * Whether an operation reads the rows of a table of the admin (a list, a drawer, a join: flat and paged), for staff. Cells are handed
 * neither the request nor the other rows, so what they need beside a row's fields is read where the rows are, once for
 * all of them; Payload adds the status of drafts to the rows of its lists in the same way.
 */
export const readsTable = (
  { rules }: PluginContext,
  args: { depth?: number; overrideAccess?: boolean; pagination?: boolean },
  req: PayloadRequest,
): boolean =>
  req.payloadAPI === 'local' &&
  args.depth === 0 &&
  args.pagination !== false &&
  args.overrideAccess === false &&
  rules.staff({ req })
