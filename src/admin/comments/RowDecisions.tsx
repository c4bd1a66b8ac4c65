'use client'

import { useAuth, useSelection } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import type { CommentStatus, ModerationAction } from '../../moderation/statuses.ts'
import { Actions } from './Actions.tsx'
import { excerptOf } from './Hostile.tsx'
import { useDecide } from './useDecide.ts'

/** What can be decided about the comment of a row; nothing for those who may only read. */
export const RowDecisions = ({ collectionSlug, rowData }: DefaultCellComponentProps) => {
  const { permissions } = useAuth()
  const { selected, setSelection } = useSelection()
  const { decide, isBusy } = useDecide(collectionSlug)
  if (!permissions?.collections?.[collectionSlug]?.update) return null
  const { authorName, id, status } = rowData as {
    authorName: string
    id: number | string
    status: CommentStatus
  }
  const onAction = async (action: ModerationAction) => {
    const isTaken = await decide({ ids: [id], action, expectedStatus: status })
    // The row may leave the list; it must not stay among what the next bulk action is about.
    if (isTaken && selected?.get(id)) setSelection(id)
  }
  return (
    <Actions author={excerptOf(authorName, 40)} isDisabled={isBusy} onAction={onAction} status={status} />
  )
}
