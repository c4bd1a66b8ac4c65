import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { errorMessage } from '../../src/translations/admin/index.ts'

/** Room for the sizes of a picture, in bytes. */
const ofSizes = 2 * 1024 * 1024

/** No space left, beyond a quota, larger than a file may be. */
const noRoom = ['ENOSPC', 'EDQUOT', 'EFBIG']

/**
 * Refuses an upload that there is no room for, before Payload begins: that leaves behind what it has written so far,
 * and has deleted the picture that is being replaced. Only what can be written shows that there is room, whatever
 * limits it.
 *
 * @throws APIError 507
 */
export const checkRoom: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const { file } = req
  const { upload } = collection
  if (!file || (operation !== 'create' && operation !== 'update') || upload.disableLocalStorage) return args
  const folder = upload.staticDir ?? collection.slug
  const trial = join(folder, `.room-${randomUUID()}`)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(trial, Buffer.alloc(file.size + ofSizes))
  } catch (error) {
    if (!noRoom.includes(String((error as { code?: unknown }).code))) throw error
    req.payload.logger.error({ err: error, msg: `There is no room for uploads in ${folder}` })
    throw new APIError(errorMessage(req.i18n.language, 'noRoom'), 507, null, true)
  } finally {
    await rm(trial, { force: true })
  }
  return args
}
