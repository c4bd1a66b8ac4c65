'use client'

import { toast, useAuth, useConfig, useListQuery, useSelection, useTranslation } from '@payloadcms/ui'
import type { Where } from 'payload'
import { formatAdminURL, mergeListSearchAndWhere } from 'payload/shared'
import { useState } from 'react'
import type { CommentStatus, ModerationAction } from '../../moderation/statuses.ts'
import { fillCount, fillWords, moderationWords } from '../../translations/moderation/index.ts'
import { Actions } from './Actions.tsx'
import './comments.css'
import { useDecide } from './useDecide.ts'

interface Row {
  id: number | string
  status: CommentStatus
}

/** The status that all of them have. */
const commonStatus = (rows: readonly Row[]): CommentStatus | undefined =>
  rows.every(({ status }) => status === rows[0]?.status) ? rows[0]?.status : undefined

/**
 * Decisions about the selected rows, above the list. Rows of one status are decided about as what the list shows them
 * to be: what somebody else has decided about meanwhile stays, and the list is shown anew.
 */
export const BulkDecisions = ({ collectionSlug, max }: { collectionSlug: string; max: number }) => {
  const { permissions } = useAuth()
  const { config, getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const { data, query } = useListQuery()
  const { count = 0, getQueryParams, selectAll, selectedIDs, toggleAll } = useSelection()
  const { decide, isBusy } = useDecide(collectionSlug)
  const [isLooking, setIsLooking] = useState(false)
  if (count === 0 || !permissions?.collections?.[collectionSlug]?.update) return null

  const words = moderationWords(i18n.language)
  const isBeyondPage = String(selectAll) === 'allAvailable'
  const shown = ((data?.docs ?? []) as Row[]).filter(({ id }) => selectedIDs.includes(id))

  /** All that the list's filter and search mean, also on pages that are not shown. */
  const findAll = async (): Promise<Row[]> => {
    const collectionConfig = getEntityConfig({ collectionSlug })
    const searched = query?.search
      ? mergeListSearchAndWhere({ collectionConfig, search: String(query.search), where: {} })
      : undefined
    const where = getQueryParams(searched as Where | undefined)
    const path = `/${collectionSlug}${where}&limit=${max}&depth=0&select[status]=true`
    const response = await fetch(formatAdminURL({ apiRoute: config.routes.api, path: path as `/${string}` }))
    if (!response.ok) throw new Error('The comments cannot be looked up.')
    return ((await response.json()) as { docs: Row[] }).docs
  }

  const onAction = async (action: ModerationAction) => {
    setIsLooking(true)
    try {
      const rows = isBeyondPage ? await findAll() : shown
      const ids = rows.map(({ id }) => id)
      if (await decide({ ids, action, expectedStatus: commonStatus(rows) })) toggleAll()
    } catch {
      toast.error(words.noAnswer)
    } finally {
      setIsLooking(false)
    }
  }

  return (
    <section aria-label={words.selectedActions} className="ra-bulk">
      {count > max ? (
        <p role="status">{fillWords(words.tooMany, { count, max })}</p>
      ) : (
        <>
          <p role="status">{fillCount(words.selected, count)}</p>
          <Actions
            isDisabled={isBusy || isLooking}
            onAction={onAction}
            status={isBeyondPage ? undefined : commonStatus(shown)}
          />
        </>
      )}
    </section>
  )
}
