import type { DefaultServerCellComponentProps } from 'payload'
import { deskWords } from '../../translations/desk/index.ts'
import { fillWords } from '../../translations/moderation/index.ts'

/** How many articles a join has found, as far as it has counted: `10+`. */
export const ShownInCell = ({ cellData, i18n }: DefaultServerCellComponentProps) => {
  const { docs = [], hasNextPage } = (cellData ?? {}) as { docs?: unknown[]; hasNextPage?: boolean }
  const count = new Intl.NumberFormat(i18n.language).format(docs.length)
  if (docs.length === 0) return <span className="ra-quiet">{count}</span>
  return hasNextPage ? fillWords(deskWords(i18n.language).more, { count }) : count
}
