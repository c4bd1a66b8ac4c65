import { Pill } from '@payloadcms/ui'
import type { DefaultServerCellComponentProps } from 'payload'
import { type CommentStatus, statuses } from '../../moderation/statuses.ts'
import { label } from '../../translations/admin/index.ts'
import { type I18n, inLanguage } from './inLanguage.ts'
import { pillOf } from './pill.ts'

export const StatusPill = ({ i18n, status }: { i18n: I18n; status: CommentStatus }) => (
  <Pill pillStyle={pillOf[status]} size="small">
    {inLanguage(label('options', status), i18n)}
  </Pill>
)

/** A status in a list. */
export const StatusCell = ({ cellData, i18n }: DefaultServerCellComponentProps) =>
  statuses.includes(cellData) ? <StatusPill i18n={i18n} status={cellData} /> : null
