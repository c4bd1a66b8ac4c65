import type { CollectionBeforeOperationHook } from 'payload'
import { APIError } from 'payload'
import { errorMessage } from '../../src/translations/admin/index.ts'

/** As many pixels as a 100-megapixel camera makes; a small file that unpacks to more is an attack. */
const maxPixels = 100_000_000

/**
 * Re-encodes an uploaded picture in its own format, so that what is stored carries no metadata (place, camera,
 * names) and no bytes beside the picture. The orientation of the metadata is applied first.
 */
export const cleanPicture: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { file } = req
  const { sharp } = req.payload.config
  if ((operation !== 'create' && operation !== 'update') || !file?.data?.length || !sharp) return args
  try {
    const animated = file.mimetype === 'image/gif' || file.mimetype === 'image/webp'
    const data = await sharp(file.data, { animated, limitInputPixels: maxPixels }).rotate().toBuffer()
    req.file = { ...file, data, size: data.length }
  } catch {
    throw new APIError(errorMessage(req.i18n.language, 'imageUnreadable'), 400)
  }
  return args
}
