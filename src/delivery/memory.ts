import { LRUCache } from 'lru-cache'
import type { Freshness } from './freshness.ts'

/** A finished answer, as it is sent again and again. */
export interface Answer {
  status: number
  headers: Readonly<Record<string, string>>
  body: Buffer
  /** Absent: it is for those who asked and for nobody after them. */
  freshness?: Freshness
  /** Whether addresses like its own can be made up without end. */
  isOfMany?: boolean
}

/** The tag under which everything falls, for changes of which it is not known what they touch. */
export const everything = '*'

/**
 * Room for what is not there, and for what any question makes: enough to take the load off, too little for a flood of
 * made-up addresses to push out pages.
 */
const shareOfMany = 1 / 8

/** An answer that is being made. */
interface Flight {
  answer: Promise<Answer>
  /** What changed since it began. */
  dropped: Set<string>
}

// With what is compressed from it, which is smaller than itself, and what keeps it.
const sizeOf = ({ body, headers }: Answer) => 2 * body.length + 2 * JSON.stringify(headers).length + 1024

export interface AnswerMemoryOptions {
  /** Of all it keeps; 0: it keeps nothing. */
  maxBytes: number
  /** Whether every change so far has been told to `drop`, asked with each answer. Default: always while it is open. */
  isUpToDate?: () => boolean
  now?: () => number
}

/**
 * Keeps finished answers in memory, bounded by bytes, until something they show changes.
 *
 * Closed, as at first, it keeps and shares nothing: whoever opens it must make sure that `drop` is called with every
 * change that becomes visible from then on.
 */
export class AnswerMemory {
  readonly #kept: LRUCache<string, Answer>
  readonly #ofMany: LRUCache<string, Answer>
  readonly #keysByTag = new Map<string, Set<string>>()
  readonly #flights = new Map<string, Flight>()
  /** Also those that nobody joins any more. */
  readonly #running = new Set<Flight>()
  readonly #maxBytes: number
  readonly #isUpToDate: () => boolean
  readonly #now: () => number
  #isOpen = false

  constructor({ maxBytes, isUpToDate = () => true, now = Date.now }: AnswerMemoryOptions) {
    this.#maxBytes = maxBytes
    this.#isUpToDate = isUpToDate
    this.#now = now
    const options = {
      sizeCalculation: sizeOf,
      dispose: (answer: Answer, key: string) => this.#forget(key, answer),
    }
    const many = Math.max(1, Math.floor(maxBytes * shareOfMany))
    this.#kept = new LRUCache({ ...options, maxSize: Math.max(1, maxBytes - many) })
    this.#ofMany = new LRUCache({ ...options, maxSize: many })
  }

  /** Whether what is kept counts now. */
  get isTrusted(): boolean {
    return this.#isOpen && this.#isUpToDate()
  }

  /** Bytes of what is kept. */
  get size(): number {
    return this.#kept.calculatedSize + this.#ofMany.calculatedSize
  }

  /** From now on every change is told to `drop`. */
  open(): void {
    this.#clear()
    this.#isOpen = this.#maxBytes > 0
  }

  /** Changes may pass unnoticed from now on, so nothing that is kept counts any more. */
  close(): void {
    this.#isOpen = false
    this.#clear()
  }

  /** What is kept under a key, while it is right. */
  get(key: string): Answer | undefined {
    const answer = this.#kept.get(key) ?? this.#ofMany.get(key)
    if (!answer || !this.isTrusted) return undefined
    const { until } = answer.freshness as Freshness
    if (until === undefined || this.#now() < until) return answer
    this.#kept.delete(key)
    this.#ofMany.delete(key)
    return undefined
  }

  /**
   * The answer under a key, made when it is not there: by one call of `make` for all who ask meanwhile. What `make`
   * throws reaches all of them.
   *
   * @param keyOf where it is kept instead, when that depends on what it is
   */
  async answer(
    key: string,
    make: () => Promise<Answer>,
    keyOf: (answer: Answer) => string = () => key,
  ): Promise<Answer> {
    if (!this.isTrusted) return make()
    return this.get(key) ?? (this.#flights.get(key) ?? this.#take(key, make, keyOf)).answer
  }

  /** Drops what shows something under these tags, also what is being made of it. */
  drop(tags: readonly string[]): void {
    if (tags.includes(everything)) {
      this.#clear()
      return
    }
    for (const flight of this.#running) for (const tag of tags) flight.dropped.add(tag)
    // What is being made may be old news: whoever asks from now on gets a new one.
    this.#flights.clear()
    for (const tag of tags) {
      for (const key of this.#keysByTag.get(tag) ?? []) {
        this.#kept.delete(key)
        this.#ofMany.delete(key)
      }
    }
  }

  #clear(): void {
    for (const flight of this.#running) flight.dropped.add(everything)
    this.#flights.clear()
    this.#kept.clear()
    this.#ofMany.clear()
  }

  #take(key: string, make: () => Promise<Answer>, keyOf: (answer: Answer) => string): Flight {
    const dropped = new Set<string>()
    const made = async () => {
      const answer = await make()
      this.#keep(keyOf(answer), answer, dropped)
      return answer
    }
    const flight: Flight = {
      dropped,
      // Begun when it is noted, so that it misses no change.
      answer: Promise.resolve()
        .then(made)
        .finally(() => {
          this.#running.delete(flight)
          if (this.#flights.get(key) === flight) this.#flights.delete(key)
        }),
    }
    this.#flights.set(key, flight)
    this.#running.add(flight)
    return flight
  }

  #keep(key: string, answer: Answer, dropped: ReadonlySet<string>): void {
    const { freshness, isOfMany, status } = answer
    if (!freshness || !this.#isOpen || dropped.has(everything)) return
    if (freshness.tags.some((tag) => dropped.has(tag))) return
    const kept = status === 200 && !isOfMany ? this.#kept : this.#ofMany
    kept.set(key, answer)
    // One that is larger than all the room there is was not taken.
    if (kept.has(key)) for (const tag of freshness.tags) this.#note(tag, key)
  }

  #note(tag: string, key: string): void {
    const keys = this.#keysByTag.get(tag)
    if (keys) keys.add(key)
    else this.#keysByTag.set(tag, new Set([key]))
  }

  #forget(key: string, { freshness }: Answer): void {
    for (const tag of freshness?.tags ?? []) {
      const keys = this.#keysByTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.#keysByTag.delete(tag)
    }
  }
}
