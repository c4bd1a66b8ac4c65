'use client'

import { useAuth } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import type { CommentStatus } from '../../moderation/statuses.ts'
import { DecisionButtons } from './DecisionButtons.tsx'
import { useDecide } from './useDecide.ts'

/** A comment's status in the list, and for moderators what to do about it. */
export const StatusCell = ({ cellData, collectionSlug = '', rowData }: DefaultCellComponentProps) => {
  const { permissions } = useAuth()
  const { decide, isBusy, words } = useDecide(collectionSlug)
  const status = cellData as CommentStatus
  const mayDecide = Boolean(permissions?.collections?.[collectionSlug]?.update)
  return (
    <span className="ra-status-cell">
      <span className={`ra-status ra-status--${status}`}>{words[status]}</span>
      {mayDecide && (
        <DecisionButtons
          status={status}
          isBusy={isBusy}
          words={words}
          onDecide={(action) => decide({ ids: [rowData.id], action, expectedStatus: status })}
        />
      )}
    </span>
  )
}
