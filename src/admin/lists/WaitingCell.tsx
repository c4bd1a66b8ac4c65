import { Link } from '@payloadcms/ui'
import type { DefaultServerCellComponentProps } from 'payload'
import { deskWords } from '../../translations/desk/index.ts'
import { fillCount } from '../../translations/moderation/index.ts'
import type { ArticleRow } from './atAGlance.ts'
import { waitingHref } from './waitingHref.ts'
import './lists.css'

/** How many comments wait below an article, as a link to them. */
export const WaitingCell = ({ i18n, payload: { config }, rowData }: DefaultServerCellComponentProps) => {
  // Payload renders the cell of a `ui` field in forms too, without a row.
  const { atAGlance, id } = (rowData ?? {}) as Partial<ArticleRow>
  if (!atAGlance?.waiting || id === undefined) return null
  const text = fillCount(deskWords(i18n.language).waiting, atAGlance.waiting)
  return (
    <Link
      aria-label={text}
      className="ra-mark ra-mark--warning"
      href={waitingHref(config, id)}
      prefetch={false}
      title={text}
    >
      {new Intl.NumberFormat(i18n.language).format(atAGlance.waiting)}
    </Link>
  )
}
