import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

const attempts = 5

/**
 * What another transaction caused and a new attempt may well mend: a deadlock, a serialization failure, a row that
 * somebody else inserted at the same moment (PostgreSQL, Appendix A), SQLite's busy database.
 */
const isCollision = (error: unknown): boolean => {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth++) {
    const { code } = each as { code?: unknown }
    if (['40001', '40P01', '23505'].includes(String(code)) || /^SQLITE_(BUSY|CONSTRAINT)/.test(String(code)))
      return true
  }
  return false
}

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
