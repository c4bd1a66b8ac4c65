import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { causesOf } from './input/errors.ts'

const attempts = 5

/**
 * What another transaction caused and a new attempt may well mend: a deadlock, a serialization failure, a row that
 * somebody else inserted at the same moment (PostgreSQL, Appendix A), SQLite's busy database.
 */
const isCollision = (error: unknown): boolean =>
  causesOf(error).some(({ code }) => /^(40001|40P01|23505|SQLITE_(BUSY|CONSTRAINT).*)$/.test(code))

/** Whether a row was to refer to one that is not there: it was deleted since it was looked at. */
export const isReferenceGone = (error: unknown): boolean =>
  causesOf(error).some(({ code }) => /^(23503|SQLITE_CONSTRAINT_FOREIGNKEY)$/.test(code))

/**
 * Runs `work` in the request's transaction, or in one of its own that is committed when it ends and rolled back when
 * it throws. On a database without transactions it simply runs. A transaction of its own that collides with another
 * one is tried again, so `work` is to have no effect outside the database.
 */
export const inTransaction = async <T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    const isOwn = await initTransaction(req)
    try {
      const result = await work()
      if (isOwn) await commitTransaction(req)
      return result
    } catch (error) {
      if (isOwn) await killTransaction(req)
      if (!isOwn || attempt >= attempts || !isCollision(error)) throw error
    }
  }
}

/**
 * Locks a row until the transaction ends: an update that changes nothing waits for whoever has it, and answers with what
 * they have committed. Null when it is gone.
 *
 * @param count one of its counts
 * @param updatedAt when it was changed last, left alone by default
 */
export const lockRow = async <T>(
  req: PayloadRequest,
  collection: string,
  id: number | string,
  count: string,
  updatedAt: string | null = null,
): Promise<T | null> =>
  (await req.payload.db.updateOne({
    collection,
    where: { id: { equals: id } },
    data: { [count]: { $inc: 0 }, updatedAt },
    options: { atomic: true },
    req,
  })) as T | null
