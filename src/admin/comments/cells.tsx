import { Link } from '@payloadcms/ui'
import type { DefaultServerCellComponentProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'
import { excerptOf, Hostile } from './Hostile.tsx'
import { Names } from './Names.tsx'
import './comments.css'

/** The first column of a list leads to the document, whatever is in it. */
const Linked = ({
  cell: { collectionSlug, link, linkURL, payload, rowData },
  children,
}: {
  cell: DefaultServerCellComponentProps
  children: ReactNode
}) =>
  link ? (
    <Link
      href={
        linkURL ??
        formatAdminURL({
          adminRoute: payload.config.routes.admin,
          path: `/collections/${collectionSlug}/${encodeURIComponent(String(rowData.id))}`,
        })
      }
      prefetch={false}
    >
      {children}
    </Link>
  ) : (
    children
  )

/** The beginning of what a stranger wrote: a comment, the reason of a report, a browser's name of itself. */
export const ExcerptCell = (cell: DefaultServerCellComponentProps) => {
  const text = excerptOf(cell.cellData)
  if (!text) return null
  return (
    <Linked cell={cell}>
      <span className="ra-excerpt">
        <Hostile text={text} />
      </span>
    </Linked>
  )
}

/** The name under a comment. */
export const AuthorCell = (cell: DefaultServerCellComponentProps) => (
  <Linked cell={cell}>
    <span className="ra-author">
      <Hostile text={excerptOf(cell.cellData, 80) || String(cell.rowData.id)} />
    </span>
  </Linked>
)

/** How often a comment was reported, so that it is seen. */
export const ReportsCell = ({ cellData }: DefaultServerCellComponentProps) => (
  <span className={cellData > 0 ? 'ra-many' : 'ra-quiet'}>{cellData ?? 0}</span>
)

/** The names that a person has used. */
export const NamesCell = (cell: DefaultServerCellComponentProps) => (
  <Linked cell={cell}>
    <span className="ra-author">
      <Names names={cell.cellData} />
    </span>
  </Linked>
)
