'use client'

import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { QueuePage } from '../../moderation/queue/types.ts'
import { type ModerationAction, maxDecisions } from '../../moderation/statuses.ts'
import type { Slugs } from '../../options.ts'
import { fillCount, moderationWords } from '../../translations/moderation/index.ts'
import { Key } from '../comments/Key.tsx'
import type { Asked } from './address.ts'
import { Card, cardId } from './Card.tsx'
import { DecisionBar } from './DecisionBar.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { Filters } from './Filters.tsx'
import { Help } from './Help.tsx'
import { actionOfKey } from './keys.ts'
import { openRows, shownRows } from './state.ts'
import { Tabs } from './Tabs.tsx'
import { useKeys, useKeysWanted } from './useKeys.ts'
import { useQueue } from './useQueue.ts'
import '../comments/comments.css'
import './moderation.css'

type Id = number | string

export interface QueueProps {
  asked: Asked
  page: QueuePage
  /** Of this view. */
  path: string
  /** The user who looks. */
  reader: Id
  mayBan: boolean
  mayDecide: boolean
  slugs: Pick<Slugs, 'articles' | 'commenters' | 'comments'>
}

/** What the note to a decision about the selected comments is kept under. */
const ofSelected = 'selected'

/** The moderators' queue: read, decide, undo, by keyboard, mouse or thumb. */
export const Queue = ({ asked, mayBan, mayDecide, page, path, reader, slugs }: QueueProps) => {
  const { i18n } = useTranslation()
  const words = moderationWords(i18n.language).queue
  const queue = useQueue({ asked, page, slug: slugs.comments })
  const { decide, dispatch, message, readAnew, readOn, state, undo } = queue
  const root = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const help = useRef<HTMLDialogElement>(null)
  const notes = useRef(new Map<Id, string>())
  const [noting, setNoting] = useState<Id | null>(null)
  const [isKeysOn, setIsKeysOn] = useKeysWanted()
  /** Whether the focus goes to the current comment once it is drawn, and the page with it. */
  const follow = useRef<'focus' | 'scroll' | null>(null)
  const latest = useRef(state)
  latest.current = state

  const act = useCallback(
    (action: ModerationAction, id: Id | undefined, by: 'focus' | 'scroll') => {
      const { current, selected } = latest.current
      const about = id ?? (selected.size > 0 ? ofSelected : current)
      const note = about === null ? undefined : notes.current.get(about)?.trim() || undefined
      if (about !== null) notes.current.delete(about)
      follow.current = by
      setNoting(null)
      decide(action, id, note)
    },
    [decide],
  )

  const commands = useMemo(
    () => ({
      act: (action: ModerationAction, id: Id) => act(action, id, 'focus'),
      enter: (id: Id) => dispatch({ type: 'entered', id }),
      select: (id: Id, isRange: boolean) => dispatch({ type: 'selected', id, isRange }),
      note: (id: Id, text: string) => void notes.current.set(id, text),
      openNote: (id: Id | null) => {
        setNoting(id)
        // Back from the field to the comment.
        if (id === null) document.getElementById(cardId(latest.current.current ?? ''))?.focus()
      },
      banned: (person: Id, isBanned: boolean) => dispatch({ type: 'banned', person, isBanned }),
    }),
    [act, dispatch],
  )

  const keys = useMemo(() => {
    const move = (by: 1 | -1) => () => {
      follow.current = 'scroll'
      dispatch({ type: 'moved', by })
    }
    const current = (then: (id: Id) => void) => () => {
      if (latest.current.current !== null) then(latest.current.current)
    }
    const decisions = Object.entries(actionOfKey).map(([key, action]) => [
      key,
      () => act(action, undefined, 'scroll'),
    ])
    return {
      j: move(1),
      k: move(-1),
      '/': () => search.current?.focus(),
      '?': () => help.current?.showModal(),
      o: current((id) => document.querySelector<HTMLAnchorElement>(`#${cardId(id)} [data-open]`)?.click()),
      ...(mayDecide && {
        ...Object.fromEntries(decisions),
        u: () => {
          follow.current = 'scroll'
          undo()
        },
        x: current((id) => dispatch({ type: 'selected', id })),
        X: current((id) => dispatch({ type: 'selected', id, isRange: true })),
        '*': () => dispatch({ type: 'selectedAll' }),
        Escape: () => dispatch({ type: 'selectedNone' }),
        n: () => setNoting(latest.current.selected.size > 0 ? ofSelected : latest.current.current),
      }),
    }
  }, [act, dispatch, mayDecide, undo])
  useKeys(root, keys, isKeysOn)

  // Not a moment later: the effect of a drawing before this one would take the focus to what has just been decided about.
  useLayoutEffect(() => {
    if (!follow.current) return
    const card = state.current === null ? root.current : document.getElementById(cardId(state.current))
    card?.focus({ preventScroll: true })
    if (follow.current === 'scroll') card?.scrollIntoView({ block: 'nearest' })
    follow.current = null
  }, [state.current, state.done.length, state.tick])

  const more = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!state.next || !more.current) return
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && void readOn(), {
      rootMargin: '1500px',
    })
    watch.observe(more.current)
    return () => watch.disconnect()
  }, [readOn, state.next])

  const rows = shownRows(state)
  const open = openRows(state)
  return (
    <div className="ra-queue" ref={root} tabIndex={-1}>
      <div className="ra-queue__head">
        <h1>{words.title}</h1>
        <button className="ra-action ra-queue__help" onClick={() => help.current?.showModal()} type="button">
          {words.keys} <Key of="?" />
        </button>
      </div>
      <Tabs asked={asked} counts={state.counts} path={path} />
      <Filters asked={asked} mayAskForPeople={mayDecide} names={page.names} path={path} search={search} />
      {!mayDecide && <p className="ra-quiet">{words.readOnly}</p>}
      {state.arrived.length > 0 && (
        <button className="ra-queue__arrived" onClick={() => void readAnew()} type="button">
          {fillCount(words.arrived, state.arrived.length)}
        </button>
      )}
      {mayDecide && open.length > 0 && (
        <label className="ra-queue__all">
          <input
            checked={state.selected.size > 0 && state.selected.size === Math.min(open.length, maxDecisions)}
            onChange={({ target }) => dispatch({ type: target.checked ? 'selectedAll' : 'selectedNone' })}
            type="checkbox"
          />
          {words.selectAll}
        </label>
      )}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets lists without bullets */}
      <ul aria-label={words.list} className="ra-queue__list" role="list">
        {rows.map((row) => (
          <li key={row.id}>
            {row.elsewhere ? (
              <Elsewhere reader={reader} row={row} />
            ) : (
              <Card
                asked={asked}
                commands={commands}
                isBusy={state.busy.has(row.id)}
                isCurrent={state.current === row.id}
                isNoting={noting === row.id}
                isSelected={state.selected.has(row.id)}
                mayBan={mayBan}
                mayDecide={mayDecide}
                path={path}
                reader={reader}
                row={row}
                slugs={slugs}
              />
            )}
          </li>
        ))}
      </ul>
      {rows.length === 0 && !queue.isReading && (
        <p className="ra-queue__empty">
          {asked.status === 'pending' &&
          !asked.word &&
          asked.article === undefined &&
          asked.person === undefined
            ? moderationWords(i18n.language).nothingWaits
            : words.nothingFound}
        </p>
      )}
      {state.next && (
        <button className="ra-action ra-queue__more" onClick={() => void readOn()} ref={more} type="button">
          {queue.isReading ? words.loading : words.more}
        </button>
      )}
      {mayDecide && (
        <DecisionBar
          isNoting={noting === ofSelected}
          message={message}
          onAction={(action) => act(action, undefined, 'focus')}
          onClear={() => dispatch({ type: 'selectedNone' })}
          onNote={(text) => void notes.current.set(ofSelected, text)}
          onNoteOpen={(isOpen) => setNoting(isOpen ? ofSelected : null)}
          onUndo={() => {
            follow.current = 'focus'
            undo()
          }}
          state={state}
        />
      )}
      <Help dialog={help} isOn={isKeysOn} mayDecide={mayDecide} onSwitch={setIsKeysOn} />
    </div>
  )
}
