import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import '../lists/lists.css'
import './dashboard.css'

interface PanelProps {
  /** How many there are in all. */
  count: number
  /** What is said where there are none. */
  empty: string
  language: string
  /** Where all of them are. */
  link?: { href: string; text: string }
  /** The first few. */
  rows: { key: string; content: ReactNode }[]
  title: string
}

/** A widget: what there is to do, its first few, and the way to all of them. */
export const Panel = ({ count, empty, language, link, rows, title }: PanelProps) => (
  <section className="card ra-widget">
    <h2>
      {title}
      {count > 0 && (
        <span className="ra-mark ra-mark--warning">{new Intl.NumberFormat(language).format(count)}</span>
      )}
    </h2>
    {rows.length > 0 ? (
      <ul>
        {rows.map(({ content, key }) => (
          <li key={key}>{content}</li>
        ))}
      </ul>
    ) : (
      <p className="ra-quiet">{empty}</p>
    )}
    {link && count > 0 && (
      <Link className="ra-widget__all" href={link.href} prefetch={false}>
        {link.text}
      </Link>
    )}
  </section>
)
