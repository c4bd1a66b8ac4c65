'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import type { Decided } from '../../moderation/moderate.ts'
import type { QueueChanges, QueuePage } from '../../moderation/queue/types.ts'
import type { ModerationAction } from '../../moderation/statuses.ts'
import { fillCount, moderationWords } from '../../translations/moderation/index.ts'
import { useSend } from '../comments/useSend.ts'
import { type Asked, parametersOf } from './address.ts'
import { queueReducer } from './reducer.ts'
import { type Decision, decisionOf, openRows, requestsOf, startOf, targetsOf, undoOf } from './state.ts'
import { tellWaiting } from './waiting.ts'

/** How often is asked what others have done, in milliseconds. */
const pollEvery = 4_000
/** With fewer rows left than this, more are read. */
const fewRows = 15

interface QueueProps {
  asked: Asked
  page: QueuePage
  slug: string
}

/** The queue as the moderator sees it: rows, decisions that take effect at once, and what others do meanwhile. */
export const useQueue = ({ asked, page, slug }: QueueProps) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const words = moderationWords(i18n.language)
  const [state, dispatch] = useReducer(queueReducer, page, (first) =>
    startOf(first, { sort: asked.sort, tab: asked.status }),
  )
  const [isReading, setIsReading] = useState(false)
  const [message, setMessage] = useState('')
  const { send } = useSend()
  // What callbacks read, so that rows need not be drawn again whenever anything changes.
  const latest = useRef(state)
  latest.current = state
  /** Requests go out one after the other: an undo must not overtake what it takes back. */
  const line = useRef(Promise.resolve())
  const since = useRef(page.now)
  const { api } = config.routes
  const parameters = parametersOf(asked).toString()

  const ask = useCallback(
    async <T>(more: Record<string, string>): Promise<T | undefined> => {
      const query = new URLSearchParams([...new URLSearchParams(parameters), ...Object.entries(more)])
      try {
        const path = `/${slug}/queue?${query}` as const
        const response = await fetch(formatAdminURL({ apiRoute: api, path }), { credentials: 'include' })
        return response.ok ? ((await response.json()) as T) : undefined
      } catch {
        // The next question tells what this one would have.
        return undefined
      }
    },
    [api, parameters, slug],
  )

  const poll = useCallback(async () => {
    const { tick } = latest.current
    const answer = await ask<QueueChanges>({ since: since.current })
    if (!answer) return
    since.current = answer.now
    dispatch({ type: 'changed', answer, asked: tick })
  }, [ask])

  const readAnew = useCallback(async () => {
    setIsReading(true)
    const first = await ask<QueuePage>({})
    if (first) {
      since.current = first.now
      dispatch({ type: 'read', page: first, isFirst: true })
    }
    setIsReading(false)
  }, [ask])

  const readOn = useCallback(async () => {
    const { next } = latest.current
    if (!next) return
    setIsReading(true)
    const more = await ask<QueuePage>({ after: next, limit: '100' })
    if (more) dispatch({ type: 'read', page: more, isFirst: false })
    setIsReading(false)
  }, [ask])

  const take = useCallback(
    (decision: Decision, note?: string) => {
      dispatch({ type: 'decided', decision })
      line.current = line.current.then(async () => {
        for (const request of requestsOf(decision)) {
          const answer = await send<Decided>('POST', `/${slug}/moderate`, { ...request, note })
          if (answer) {
            dispatch({ type: 'answered', ids: request.ids })
            tellWaiting(answer.counts.pending)
          } else {
            dispatch({ type: 'refused', decision, ids: request.ids })
            await poll()
          }
        }
      })
    },
    [poll, send, slug],
  )

  const decide = useCallback(
    (action: ModerationAction, id?: number | string, note?: string) => {
      const rows =
        id === undefined ? targetsOf(latest.current) : openRows(latest.current).filter((row) => row.id === id)
      const decision = decisionOf(latest.current, rows, action)
      if (!decision) return
      take(decision, note)
      setMessage(fillCount(words.done[action], decision.rows.length))
    },
    [take, words],
  )

  const undo = useCallback(() => {
    const decision = undoOf(latest.current)
    if (!decision) return setMessage(words.queue.nothingToUndo)
    take(decision)
    setMessage(fillCount(words.queue.undone, decision.rows.length))
  }, [take, words])

  // While somebody looks.
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && void poll()
    const timer = setInterval(look, pollEvery)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [poll])

  const isFiltered = asked.article !== undefined || asked.person !== undefined || asked.word !== undefined
  const { pending } = state.counts
  useEffect(() => {
    if (!isFiltered) tellWaiting(pending)
  }, [isFiltered, pending])

  const open = openRows(state).length
  useEffect(() => {
    if (isReading) return
    if (state.next && open < fewRows) void readOn()
    // Nothing is left that a new row could push away.
    else if (open === 0 && state.arrived.length > 0 && state.busy.size === 0) void readAnew()
  }, [isReading, open, readAnew, readOn, state.arrived.length, state.busy.size, state.next])

  return { state, dispatch, decide, undo, readOn, readAnew, isReading, message }
}

export type Decide = ReturnType<typeof useQueue>['decide']
