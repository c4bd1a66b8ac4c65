import type { QueueChange, QueueChanges, QueuePage } from '../../moderation/queue/types.ts'
import { type Counts, maxDecisions } from '../../moderation/statuses.ts'
import {
  belongs,
  type Decision,
  type Id,
  isOpen,
  openRows,
  type QueueState,
  type Row,
  startOf,
} from './state.ts'

/** What happens to the queue. */
export type QueueEvent =
  | { type: 'read'; page: QueuePage; isFirst: boolean }
  | { type: 'moved'; by: 1 | -1 }
  | { type: 'entered'; id: Id }
  | { type: 'selected'; id: Id; isRange?: boolean }
  | { type: 'selectedAll' }
  | { type: 'selectedNone' }
  | { type: 'decided'; decision: Decision }
  | { type: 'answered'; ids: readonly Id[] }
  | { type: 'refused'; decision: Decision; ids: readonly Id[] }
  /** @param asked the tick at which the question was put */
  | { type: 'changed'; answer: QueueChanges; asked: number }
  | { type: 'banned'; person: Id; isBanned: boolean }

const counted = (counts: Counts, moves: Decision['rows']): Counts => {
  const sums = { ...counts }
  for (const { from, to } of moves) {
    sums[from] -= 1
    sums[to] += 1
  }
  return sums
}

/** The open row nearest to a place, first those below it. */
const nearest = (state: QueueState, index: number): Id | null => {
  const below = state.rows.slice(index + 1).find((row) => isOpen(state, row))
  return (below ?? state.rows.slice(0, Math.max(index, 0)).findLast((row) => isOpen(state, row)))?.id ?? null
}

const without = (ids: ReadonlySet<Id>, gone: Iterable<Id>): ReadonlySet<Id> => {
  const rest = new Set(ids)
  for (const id of gone) rest.delete(id)
  return rest
}

/** Requests go out in order, so that one comment can have several under way. */
const counting = (busy: QueueState['busy'], ids: readonly Id[], by: 1 | -1): QueueState['busy'] => {
  const counts = new Map(busy)
  for (const id of ids) {
    const count = (counts.get(id) ?? 0) + by
    if (count > 0) counts.set(id, count)
    else counts.delete(id)
  }
  return counts
}

/** Puts rows where a decision, or its refusal, says they are. */
const placed = (state: QueueState, moves: Decision['rows'], tick: number): QueueState => {
  const moved = new Map(moves.map(({ id, to }) => [id, to]))
  const rows = state.rows.map((row) => {
    const status = moved.get(row.id)
    return status ? { ...row, status, elsewhere: undefined, moved: tick } : row
  })
  const known = moves.filter(({ id }) => rows.some((row) => row.id === id))
  return { ...state, rows, counts: counted(state.counts, known), tick }
}

const decided = (state: QueueState, decision: Decision): QueueState => {
  const ids = decision.rows.map(({ id }) => id)
  const after = placed(state, decision.rows, decision.tick)
  const last = state.rows.findLastIndex(({ id }) => ids.includes(id))
  const current = after.rows.find(({ id }) => id === state.current)
  const isLeft = !current || !isOpen(after, current)
  return {
    ...after,
    busy: counting(state.busy, ids, 1),
    selected: without(state.selected, ids),
    done: decision.isUndo ? state.done.slice(0, -1) : [...state.done, decision],
    // Back to what was decided about, or on to what comes next.
    current: decision.isUndo ? (ids[0] ?? null) : isLeft ? nearest(after, last) : state.current,
  }
}

const refused = (state: QueueState, decision: Decision, ids: readonly Id[]): QueueState => {
  const back = decision.rows
    .filter(({ id }) => ids.includes(id))
    .map(({ from, id, to }) => ({ id, from: to, to: from }))
  const after = placed(state, back, state.tick + 1)
  const kept = decision.rows.filter(({ id }) => !ids.includes(id))
  return {
    ...after,
    busy: counting(state.busy, ids, -1),
    // Several are selected again: what was refused because of one of them can be tried without it.
    selected: back.length > 1 ? new Set([...state.selected, ...ids]) : state.selected,
    done: state.done
      .map((each) => (each.tick === decision.tick ? { ...each, rows: kept } : each))
      .filter(({ rows }) => rows.length > 0),
    current: back[0]?.id ?? state.current,
  }
}

/** Whether reading on would bring a comment. */
const isAhead = ({ next, rows, sort }: QueueState, { createdAt = '' }: QueueChange): boolean => {
  const last = rows.at(-1)?.createdAt
  return next !== null && last !== undefined && (sort === 'oldest' ? createdAt > last : createdAt < last)
}

const changed = (state: QueueState, { changes, counts }: QueueChanges, asked: number): QueueState => {
  const news = new Map(changes.map((change) => [change.id, change]))
  const rows = state.rows.map((row): Row => {
    const change = news.get(row.id)
    const isOlder = state.busy.has(row.id) || (row.moved ?? 0) > asked
    if (!change || isOlder) return row
    const { by = null, status } = change
    if (status === (row.elsewhere ? row.elsewhere.status : row.status)) return row
    const isHere = belongs(state.tab, status)
    // What we have put away ourselves is no news to be shown.
    const wasShown = row.elsewhere || isOpen(state, row)
    return {
      ...row,
      status: status ?? row.status,
      elsewhere: isHere || !wasShown ? undefined : { status, by },
    }
  })
  const loaded = new Set(rows.map(({ id }) => id))
  const arrived = new Set(state.arrived)
  for (const change of changes) {
    const isMissing = !loaded.has(change.id) && belongs(state.tab, change.status) && !isAhead(state, change)
    if (isMissing) arrived.add(change.id)
    else arrived.delete(change.id)
  }
  const after = { ...state, rows, arrived: [...arrived] }
  const isOpenStill = new Set(openRows(after).map(({ id }) => id))
  return {
    ...after,
    selected: new Set([...state.selected].filter((id) => isOpenStill.has(id))),
    current: state.current ?? openRows(after)[0]?.id ?? null,
    counts: state.busy.size > 0 || state.tick > asked ? state.counts : counts,
  }
}

const read = (state: QueueState, page: QueuePage, isFirst: boolean): QueueState => {
  const known = new Set(state.rows.map(({ id }) => id))
  if (isFirst) return { ...startOf(page, state), done: state.done, busy: state.busy, tick: state.tick }
  const rows = [...state.rows, ...page.rows.filter(({ id }) => !known.has(id))]
  return {
    ...state,
    rows,
    next: page.next,
    current: state.current ?? rows.find((row) => isOpen(state, row))?.id ?? null,
  }
}

const moved = (state: QueueState, by: 1 | -1): QueueState => {
  const at = state.rows.findIndex(({ id }) => id === state.current)
  const way = by === 1 ? state.rows.slice(at + 1) : state.rows.slice(0, Math.max(at, 0)).reverse()
  return { ...state, current: way.find((row) => isOpen(state, row))?.id ?? state.current }
}

/** What has left the tab is not come back to, also when the focus was on its way there. */
const entered = (state: QueueState, id: Id): QueueState =>
  id !== state.current && openRows(state).some((row) => row.id === id) ? { ...state, current: id } : state

const selected = (state: QueueState, id: Id, isRange = false): QueueState => {
  const open = openRows(state).map((row) => row.id)
  if (!open.includes(id)) return state
  if (isRange && state.anchor !== null) {
    const [from = 0, to = 0] = [open.indexOf(state.anchor), open.indexOf(id)].sort((a, b) => a - b)
    return { ...state, selected: new Set([...state.selected, ...open.slice(Math.max(from, 0), to + 1)]) }
  }
  const next = new Set(state.selected)
  if (!next.delete(id)) next.add(id)
  return { ...state, selected: next, anchor: id }
}

const banned = (state: QueueState, person: Id, isBanned: boolean): QueueState => ({
  ...state,
  rows: state.rows.map((row) =>
    row.background?.person?.id === person
      ? { ...row, background: { ...row.background, person: { ...row.background.person, isBanned } } }
      : row,
  ),
})

/** What becomes of the queue when something happens. Pure. */
export const queueReducer = (state: QueueState, event: QueueEvent): QueueState => {
  switch (event.type) {
    case 'read':
      return read(state, event.page, event.isFirst)
    case 'moved':
      return moved(state, event.by)
    case 'entered':
      return entered(state, event.id)
    case 'selected':
      return selected(state, event.id, event.isRange)
    case 'selectedAll':
      return {
        ...state,
        selected: new Set(
          openRows(state)
            .slice(0, maxDecisions)
            .map(({ id }) => id),
        ),
      }
    case 'selectedNone':
      return { ...state, selected: new Set(), anchor: null }
    case 'decided':
      return decided(state, event.decision)
    case 'answered':
      return {
        ...state,
        busy: counting(state.busy, event.ids, -1),
        rows: state.rows.map((row) => (event.ids.includes(row.id) ? { ...row, moved: state.tick + 1 } : row)),
        tick: state.tick + 1,
      }
    case 'refused':
      return refused(state, event.decision, event.ids)
    case 'changed':
      return changed(state, event.answer, event.asked)
    case 'banned':
      return banned(state, event.person, event.isBanned)
  }
}
