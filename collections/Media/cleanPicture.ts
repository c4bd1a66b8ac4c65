import { writeFile } from 'node:fs/promises'
import type { CollectionBeforeOperationHook } from 'payload'
import { APIError, MissingFile } from 'payload'
import { errorMessage } from '../../src/translations/admin/index.ts'

/** As many pixels as a 100-megapixel camera makes; a small file that unpacks to more is an attack. */
const maxPixels = 100_000_000

/**
 * Re-encodes an uploaded picture in its own format, so that what is stored carries no metadata (place, camera,
 * names) and no bytes beside the picture. The orientation of the metadata is applied first.
 */
export const cleanPicture: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { file } = req
  const { sharp } = req.payload.config
  if (!file) {
    // Payload would fetch the picture from an address that the client names, past this hook.
    const isCopy = (args as { duplicateFromID?: unknown }).duplicateFromID != null
    if (operation === 'create' && !isCopy) throw new MissingFile(req.t)
    return args
  }
  if (!sharp) return args
  const animated = file.mimetype === 'image/gif' || file.mimetype === 'image/webp'
  try {
    const source = file.tempFilePath || file.data
    const data = await sharp(source, { animated, limitInputPixels: maxPixels }).rotate().toBuffer()
    if (file.tempFilePath) await writeFile(file.tempFilePath, data)
    req.file = { ...file, ...(!file.tempFilePath && { data }), size: data.length }
  } catch {
    throw new APIError(errorMessage(req.i18n.language, 'imageUnreadable'), 400)
  }
  return args
}
