import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { errorMessage } from '../../src/translations/admin/index.ts'

/** With `locale=all` Payload checks no localized field, so that anything could go out, and stores only some of them. */
export const writeOneLocale: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if ((operation === 'create' || operation === 'update') && (req.locale as string) === 'all')
    throw new APIError(errorMessage(req.i18n.language, 'oneLocale'), 400)
  return args
}
