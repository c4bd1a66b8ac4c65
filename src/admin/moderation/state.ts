import type { Actor, Order, QueuePage, QueueRow, Tab } from '../../moderation/queue/types.ts'
import {
  type CommentStatus,
  type Counts,
  type ModerationAction,
  maxDecisions,
  statusAfter,
} from '../../moderation/statuses.ts'

export type Id = number | string

/** A comment of the queue, and what has become of it since it was read. */
export interface Row extends QueueRow {
  /** Set when it has left the tab by somebody else's hand; a status of null: removed. */
  elsewhere?: { status: CommentStatus | null; by: Actor | null }
  /** At which tick we last changed it, so that an older answer does not change it back. */
  moved?: number
}

/** A decision of ours, or its undoing. */
export interface Decision {
  tick: number
  rows: readonly { id: Id; from: CommentStatus; to: CommentStatus }[]
  isUndo: boolean
}

export interface QueueState {
  tab: Tab
  sort: Order
  rows: readonly Row[]
  next: string | null
  counts: Counts
  /** Comments of this tab that are not among the rows, and that reading on would not bring. */
  arrived: readonly Id[]
  current: Id | null
  selected: ReadonlySet<Id>
  /** Where a range of selected rows begins. */
  anchor: Id | null
  /** Decisions that can be undone, the latest last. */
  done: readonly Decision[]
  /** How many decisions about a comment the server has not answered yet. */
  busy: ReadonlyMap<Id, number>
  /** Counts our own changes. */
  tick: number
}

const noCounts: Counts = { pending: 0, approved: 0, rejected: 0, spam: 0 }

/** What the queue is before anything happens. */
export const startOf = (page: QueuePage, { sort, tab }: Pick<QueueState, 'sort' | 'tab'>): QueueState => ({
  tab,
  sort,
  rows: page.rows,
  next: page.next,
  counts: page.counts ?? noCounts,
  arrived: [],
  current: page.rows[0]?.id ?? null,
  selected: new Set(),
  anchor: null,
  done: [],
  busy: new Map(),
  tick: 0,
})

/** Whether a comment of this status is in a tab; null: it is removed. */
export const belongs = (tab: Tab, status: CommentStatus | null) =>
  status !== null && (tab === 'all' || tab === status)

/** Whether a row can be decided about where it stands. */
export const isOpen = ({ tab }: Pick<QueueState, 'tab'>, { elsewhere, status }: Row): boolean =>
  !elsewhere && belongs(tab, status)

/** What is shown: what belongs here, and what somebody else has just taken away. */
export const shownRows = (state: QueueState): Row[] =>
  state.rows.filter((row) => row.elsewhere || isOpen(state, row))

/** What can be decided about. */
export const openRows = (state: QueueState): Row[] => state.rows.filter((row) => isOpen(state, row))

/** What a decision is about: the selected rows, or else the current one. */
export const targetsOf = (state: QueueState): Row[] => {
  const open = openRows(state)
  const selected = open.filter(({ id }) => state.selected.has(id))
  return selected.length > 0 ? selected : open.filter(({ id }) => id === state.current)
}

/** The decision that an action on rows is; null when it changes nothing. */
export const decisionOf = (
  { tick }: QueueState,
  rows: readonly Row[],
  action: ModerationAction,
): Decision | null => {
  const to = statusAfter[action]
  const changed = rows.filter(({ status }) => status !== to).slice(0, maxDecisions)
  if (changed.length === 0) return null
  return { tick: tick + 1, rows: changed.map(({ id, status }) => ({ id, from: status, to })), isUndo: false }
}

/** What takes the last decision back; null when there is none. */
export const undoOf = ({ done, tick }: QueueState): Decision | null => {
  const last = done.at(-1)
  if (!last) return null
  return {
    tick: tick + 1,
    rows: last.rows.map(({ from, id, to }) => ({ id, from: to, to: from })),
    isUndo: true,
  }
}

/** A decision as what is sent: one request for each way in which comments change, by what they were before. */
export const requestsOf = ({ rows }: Decision) =>
  [...new Set(rows.map(({ from, to }) => `${from} ${to}`))].map((way) => {
    const same = rows.filter(({ from, to }) => `${from} ${to}` === way)
    const [{ from, to }] = same as [Decision['rows'][number]]
    const action = (Object.keys(statusAfter) as ModerationAction[]).find((each) => statusAfter[each] === to)
    return { ids: same.map(({ id }) => id), action: action as ModerationAction, expectedStatus: from }
  })
