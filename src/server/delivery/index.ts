import { AnswerMemory } from '../../delivery/memory.ts'
import type { RelationMemory } from '../../delivery/relations.ts'
import { processWide } from '../../processWide.ts'
import { fromPrimary, mayBeOld } from '../database/replicas.ts'
import { env } from '../env.ts'
import { dropAllPages, dropPages, trustPagesWhile } from '../pageCache.mjs'
import { type Changes, listenToChanges } from './changes.ts'

interface Delivery {
  memory: AnswerMemory
  changes?: Changes
}

/** What the server keeps, and how it hears of changes; the bundle of Next finds the same. */
const delivery = processWide('delivery', (): Delivery => {
  const own: Delivery = {
    memory: new AnswerMemory({
      maxBytes: env.answerMemory * 1024 * 1024,
      isUpToDate: () => own.changes?.isUpToDate ?? false,
    }),
  }
  return own
})

/** The answers of this process. */
export const { memory } = delivery

/** What documents show of others, read where no replica lags behind. An option of the plugin. */
export const relationMemory: RelationMemory = {
  // One request loads together what it needs: a part of that may not be kept where another part may be old.
  answer: (key, make) => (mayBeOld() ? make() : memory.answer(key, () => fromPrimary(make))),
}

/** Begins to keep answers, and to hear of what every instance changes. Resolves to what ends it. */
export const startDelivery = (connectionString: string): (() => Promise<void>) => {
  const changes = listenToChanges({
    connectionString,
    onOpen: () => {
      dropAllPages()
      memory.open()
    },
    onClose: () => memory.close(),
    onChange: (tags) => {
      memory.drop(tags)
      dropPages(tags)
    },
  })
  delivery.changes = changes
  // Without memory for answers, Next keeps no pages either.
  trustPagesWhile(() => env.answerMemory > 0 && changes.isUpToDate)
  return async () => {
    delivery.changes = undefined
    await changes.close()
  }
}

/**
 * Resolves when no instance answers with what was there before a commit. An option `onInvalidate` of the plugin.
 */
export const settleChanges = async (tags: string[]): Promise<void> => {
  dropPages(tags)
  memory.drop(tags)
  await delivery.changes?.settled()
}
