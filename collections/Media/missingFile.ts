import { access } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { NotFound, type UploadConfig } from 'payload'

type Handler = NonNullable<UploadConfig['handlers']>[number]

/**
 * Answers 404 for a file that is not there; Payload answers 500. Where files are kept elsewhere than on disk
 * (`disableLocalStorage`), the storage's own handler knows.
 */
export const answerMissing: Handler = async (req, { params: { collection, filename } }) => {
  const { upload } = req.payload.collections[collection]?.config ?? {}
  if (!upload || upload.disableLocalStorage) return
  const file = join(upload.staticDir ?? collection, sep, filename)
  try {
    await access(file)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(String((error as { code?: unknown }).code)))
      throw new NotFound(req.t)
    // Whatever else is wrong with it, Payload finds too.
  }
}
