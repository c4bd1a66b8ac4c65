import type { ReactNode } from 'react'
import { readerLabels } from '../translations/readers/index.ts'
import type { RenderOptions } from './options.ts'
import type { OutlineEntry } from './outline.ts'

export interface TableOfContentsProps extends Pick<RenderOptions, 'locale' | 'labels'> {
  /** Of `outlineOf`, and whatever else of the page has a heading; those of depth 0 are shown. */
  entries: readonly OutlineEntry[]
}

/**
 * Links to the headings of an article: behind a line to unfold on a narrow screen, open wherever the stylesheet has
 * room for it, without scripts either way. Nothing for fewer than two headings.
 */
export function TableOfContents({ entries, locale, labels }: TableOfContentsProps): ReactNode {
  const shown = entries.filter(({ depth }) => depth === 0)
  if (shown.length < 2) return null
  const heading = readerLabels(locale, labels)['outline.heading']
  return (
    <nav className="ra-toc" aria-label={heading}>
      <p className="ra-toc__heading" aria-hidden="true">
        {heading}
      </p>
      <details>
        <summary>{heading}</summary>
        <ol>
          {shown.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
