import type { Pill } from '@payloadcms/ui'
import type { ComponentProps } from 'react'
import type { CommentStatus } from '../../moderation/statuses.ts'

/** How each status looks. */
export const pillOf: Record<CommentStatus, NonNullable<ComponentProps<typeof Pill>['pillStyle']>> = {
  pending: 'warning',
  approved: 'success',
  rejected: 'error',
  spam: 'dark',
}
