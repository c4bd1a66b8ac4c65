import type { Payload } from 'payload'

const boundedAdapters = new WeakSet<object>()

/**
 * Lets at most `most` transactions be open at once; the next ones wait for their turn. Each holds a connection while
 * Payload asks the pool for another one beside it (whether a document is locked), so as many transactions as
 * connections would wait for each other for ever. `most` is to leave connections free.
 */
export function boundTransactions({ db }: Payload, most: number): void {
  if (boundedAdapters.has(db)) return
  boundedAdapters.add(db)
  const { beginTransaction, commitTransaction, rollbackTransaction } = db
  const open = new Set<number | string>()
  const waiting: (() => void)[] = []
  let free = most

  const enter = async () => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  const ending =
    (end: typeof commitTransaction): typeof commitTransaction =>
    async (id) => {
      const key = await id
      try {
        await end.call(db, key)
      } finally {
        if (open.delete(key)) leave()
      }
    }

  db.beginTransaction = async (options) => {
    await enter()
    try {
      const id = await beginTransaction.call(db, options)
      if (id == null) leave()
      else open.add(id)
      return id
    } catch (error) {
      leave()
      throw error
    }
  }
  db.commitTransaction = ending(commitTransaction)
  db.rollbackTransaction = ending(rollbackTransaction)
}
