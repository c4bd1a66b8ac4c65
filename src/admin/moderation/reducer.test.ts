import { describe, expect, it } from 'vitest'
import type { QueueChange } from '../../moderation/queue/types.ts'
import type { CommentStatus, ModerationAction } from '../../moderation/statuses.ts'
import { type QueueEvent, queueReducer } from './reducer.ts'
import {
  type Decision,
  decisionOf,
  openRows,
  type QueueState,
  type Row,
  requestsOf,
  shownRows,
  startOf,
  targetsOf,
  undoOf,
} from './state.ts'

const row = (id: number, status: CommentStatus = 'pending'): Row => ({
  id,
  status,
  createdAt: `2026-01-01T00:00:0${id}.000Z`,
  editedAt: null,
  authorName: `Person ${id}`,
  authorUrl: null,
  body: 'Text',
  isStaff: false,
  reports: 0,
  article: { id: 1, title: 'Titel', url: null },
  parent: null,
  background: null,
})

const counts = { pending: 5, approved: 0, rejected: 0, spam: 0 }
const start = (rest: Partial<QueueState> = {}): QueueState => ({
  ...startOf(
    { rows: [1, 2, 3, 4, 5].map((id) => row(id)), next: null, counts, now: '' },
    { sort: 'oldest', tab: 'pending' },
  ),
  ...rest,
})

const after = (state: QueueState, ...events: QueueEvent[]) => events.reduce(queueReducer, state)
const decide = (state: QueueState, action: ModerationAction): [QueueState, Decision] => {
  const decision = decisionOf(state, targetsOf(state), action) as Decision
  return [after(state, { type: 'decided', decision }), decision]
}
const undo = (state: QueueState): [QueueState, Decision] => {
  const decision = undoOf(state) as Decision
  return [after(state, { type: 'decided', decision }), decision]
}
const answered = ({ rows }: Decision): QueueEvent => ({ type: 'answered', ids: rows.map(({ id }) => id) })
const told = (changes: QueueChange[], asked: number): QueueEvent => ({
  type: 'changed',
  answer: { changes, counts, isCut: false, now: '' },
  asked,
})
const open = (state: QueueState) => openRows(state).map(({ id }) => id)
const by = { id: 7, name: 'Mo' }

it('enters what is open, and nothing that has been decided about', () => {
  const [decided] = decide(start(), 'approve')
  expect(after(decided, { type: 'entered', id: 1 }).current).toBe(2)
  expect(after(decided, { type: 'entered', id: 4 }).current).toBe(4)
})

describe('deciding', () => {
  it('takes the comment away, counts, and goes on to the next one', () => {
    const [state, decision] = decide(start({ current: 2 }), 'approve')
    expect([open(state), state.current]).toEqual([[1, 3, 4, 5], 3])
    expect(state.counts).toEqual({ pending: 4, approved: 1, rejected: 0, spam: 0 })
    expect(requestsOf(decision)).toEqual([{ ids: [2], action: 'approve', expectedStatus: 'pending' }])
    expect(decide(start({ current: 5 }), 'spam')[0].current).toBe(4)
    expect(decisionOf(start(), [], 'approve')).toBe(null)
    expect(decisionOf(start(), [row(1)], 'restore')).toBe(null)
  })

  it('is about the selected ones when there are any', () => {
    const selected = after(
      start(),
      { type: 'selected', id: 2 },
      { type: 'selected', id: 4, isRange: true },
      { type: 'selected', id: 3 },
    )
    const [state, decision] = decide(selected, 'reject')
    expect(decision.rows.map(({ id }) => id)).toEqual([2, 4])
    expect([open(state), state.selected.size]).toEqual([[1, 3, 5], 0])
  })

  it('need not wait for the answer to the one before', () => {
    const [state, first] = decide(start(), 'approve')
    const [undone] = undo(state)
    const [again, last] = decide(undone, 'reject')
    expect(requestsOf(last)).toEqual([{ ids: [1], action: 'reject', expectedStatus: 'pending' }])
    // Until all three are answered, what the server says is older than what is shown.
    const one = after(again, answered(first))
    const told1 = after(one, told([{ id: 1, status: 'approved' }], one.tick))
    expect([open(told1), told1.rows[0]?.status]).toEqual([[2, 3, 4, 5], 'rejected'])
  })

  it('sends comments that were different in separate requests, and their undoing too', () => {
    const all = start({ tab: 'all', rows: [row(1), row(2, 'spam'), row(3, 'approved')] })
    const [state, decision] = decide(after(all, { type: 'selectedAll' }), 'approve')
    expect(requestsOf(decision)).toEqual([
      { ids: [1], action: 'approve', expectedStatus: 'pending' },
      { ids: [2], action: 'approve', expectedStatus: 'spam' },
    ])
    expect(requestsOf(undo(state)[1])).toEqual([
      { ids: [1], action: 'restore', expectedStatus: 'approved' },
      { ids: [2], action: 'spam', expectedStatus: 'approved' },
    ])
  })
})

describe('undoing', () => {
  it('takes decisions back, the latest first, to where they stood', () => {
    const [one] = decide(start(), 'approve')
    const [two] = decide(one, 'spam')
    const [back, decision] = undo(two)
    expect([open(back), back.current]).toEqual([[2, 3, 4, 5], 2])
    expect(requestsOf(decision)).toEqual([{ ids: [2], action: 'restore', expectedStatus: 'spam' }])
    const [start0] = undo(back)
    expect([open(start0), start0.counts, undoOf(start0)]).toEqual([[1, 2, 3, 4, 5], counts, null])
  })

  it('is forgotten for what was refused', () => {
    const [state, decision] = decide(start(), 'approve')
    const back = after(state, { type: 'refused', decision, ids: [1] })
    expect([open(back), back.counts, back.current, undoOf(back)]).toEqual([[1, 2, 3, 4, 5], counts, 1, null])
    expect(decisionOf(back, targetsOf(back), 'approve')).not.toBe(null)
  })

  it('leaves several that were refused selected, to be tried without the one in the way', () => {
    const [state, decision] = decide(after(start(), { type: 'selectedAll' }), 'approve')
    const back = after(
      state,
      { type: 'refused', decision, ids: [1, 2, 3, 4, 5] },
      told([{ id: 3, status: 'spam', by }], 99),
    )
    expect(targetsOf(back).map(({ id }) => id)).toEqual([1, 2, 4, 5])
  })
})

describe('what others do', () => {
  it('takes a comment out of reach and says who', () => {
    const state = after(start({ selected: new Set([2, 3]) }), told([{ id: 2, status: 'approved', by }], 0))
    expect(open(state)).toEqual([1, 3, 4, 5])
    expect(shownRows(state)[1]?.elsewhere).toEqual({ status: 'approved', by })
    expect([...state.selected]).toEqual([3])
    const returned = after(state, told([{ id: 2, status: 'pending', by }], 0))
    expect(open(returned)).toEqual([1, 2, 3, 4, 5])
  })

  it('removes what was removed', () => {
    const state = after(start(), told([{ id: 1, status: null, by }], 0))
    expect(shownRows(state)[0]?.elsewhere).toEqual({ status: null, by })
  })

  it('is not mixed up with our own decisions, however late an answer comes', () => {
    const asked = start().tick
    const [state, decision] = decide(start(), 'approve')
    const settled = after(state, answered(decision))
    // Asked before the decision was taken, answered after.
    expect(open(after(settled, told([{ id: 1, status: 'pending' }], asked)))).toEqual([2, 3, 4, 5])
    expect(after(settled, told([], asked)).counts.pending).toBe(4)
    // Our own decision comes back as news.
    const echoed = after(settled, told([{ id: 1, status: 'approved', by }], settled.tick))
    expect(shownRows(echoed).map(({ id }) => id)).toEqual([2, 3, 4, 5])
    // Somebody else puts it back.
    expect(open(after(settled, told([{ id: 1, status: 'pending', by }], settled.tick)))).toEqual([
      1, 2, 3, 4, 5,
    ])
  })

  it('announces what came in, unless reading on brings it', () => {
    const fresh = (createdAt: string): QueueChange => ({ id: 9, status: 'pending', createdAt })
    expect(after(start(), told([fresh('2026-02-01')], 0)).arrived).toEqual([9])
    expect(after(start({ next: 'more' }), told([fresh('2026-02-01')], 0)).arrived).toEqual([])
    expect(after(start({ next: 'more', sort: 'newest' }), told([fresh('2026-02-01')], 0)).arrived).toEqual([
      9,
    ])
    const gone = after(start(), told([fresh('2026-02-01')], 0), told([{ id: 9, status: 'spam' }], 0))
    expect(gone.arrived).toEqual([])
    expect(after(start(), told([{ id: 8, status: 'spam' }], 0)).arrived).toEqual([])
  })
})

it('moves over what can be decided about, and stays at the ends', () => {
  const state = after(start(), told([{ id: 2, status: 'spam', by }], 0), { type: 'moved', by: 1 })
  expect(state.current).toBe(3)
  expect(after(state, { type: 'moved', by: -1 }, { type: 'moved', by: -1 }).current).toBe(1)
  expect(after(start({ current: 5 }), { type: 'moved', by: 1 }).current).toBe(5)
})

it('reads on without repeating, and anew without forgetting what can be undone', () => {
  const page = { rows: [row(5), row(6)], next: null, counts, now: '' }
  expect(open(after(start(), { type: 'read', page, isFirst: false }))).toEqual([1, 2, 3, 4, 5, 6])
  const [state] = decide(start(), 'approve')
  const anew = after(state, { type: 'read', page, isFirst: true })
  expect([open(anew), anew.done.length, anew.current]).toEqual([[5, 6], 1, 5])
})
