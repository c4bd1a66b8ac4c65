import type { ReactNode } from 'react'
import type { HeadingLevel } from '../../../react/index.ts'
import { fillLabel } from '../../../translations/readers/index.ts'
import { type SiteLocale, siteWords } from '../../../translations/site/index.ts'
import type { CardPage } from '../_data/articles.ts'
import { Card } from './Card.tsx'

/** Cards with a picture above the lines. */
const bigCards = 6

interface ListProps extends CardPage {
  locale: SiteLocale
  headingLevel: HeadingLevel
  /** Where a page of this list is. */
  pathOf: (page: number) => string
}

/** One page of a list of articles: one lead, cards, lines, and the way to the pages before and after. */
export function List({ cards, page, hasOlder, locale, headingLevel, pathOf }: ListProps): ReactNode {
  const words = siteWords[locale]
  const [lead, ...rest] = cards
  if (!lead) return <p className="list__empty">{words['list.empty']}</p>
  const shared = { locale, headingLevel }
  const big = rest.slice(0, bigCards)
  const lines = rest.slice(bigCards)
  return (
    <>
      <Card {...shared} article={lead} shape="lead" first />
      {big.length > 0 && (
        <div className="cards">
          {big.map((article) => (
            <Card {...shared} key={article.id} article={article} shape="card" />
          ))}
        </div>
      )}
      {lines.length > 0 && (
        <div className="lines">
          {lines.map((article) => (
            <Card {...shared} key={article.id} article={article} shape="line" />
          ))}
        </div>
      )}
      {(page > 1 || hasOlder) && (
        <nav className="pages" aria-label={words['list.pages']}>
          {page > 1 && (
            <a className="pages__newer" rel="prev" href={pathOf(page - 1)}>
              {words['list.newer']}
            </a>
          )}
          <span>{fillLabel(words['list.page'], { page: String(page) })}</span>
          {hasOlder && (
            <a className="pages__older" rel="next" href={pathOf(page + 1)}>
              {words['list.older']}
            </a>
          )}
        </nav>
      )}
    </>
  )
}
