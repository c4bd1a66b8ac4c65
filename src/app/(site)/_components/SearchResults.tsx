import type { ReactNode } from 'react'
import type { FoundArticle, SearchAnswer } from '../../../../collections/Articles/search.ts'
import { populated } from '../../../react/values.ts'
import { maxResults, type SearchFragment } from '../../../search/types.ts'
import { fillLabel } from '../../../translations/readers/index.ts'
import { type SiteLocale, siteWords } from '../../../translations/site/index.ts'
import { findTopics } from '../_data/subjects.ts'
import { dayOf } from '../_output/dates.ts'
import { paths } from '../_output/paths.ts'

interface ResultsProps {
  answer: SearchAnswer
  query: string
  locale: SiteLocale
}

function Marked({ fragments }: { fragments: readonly SearchFragment[] }): ReactNode {
  return fragments.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text))
}

function Result({ found, locale }: { found: FoundArticle; locale: SiteLocale }): ReactNode {
  const { article, title, text } = found
  const topic = populated(article.topics?.[0])
  return (
    <li className="result">
      {topic && <p className="kicker">{topic.name}</p>}
      <h2 className="result__title">
        <a href={paths.article(locale, String(article.slug))}>
          <Marked fragments={title} />
        </a>
      </h2>
      <p className="result__text">
        <Marked fragments={text} />
      </p>
      {article.publishedAt && (
        <p className="card__meta">
          <time dateTime={article.publishedAt}>{dayOf(article.publishedAt, locale)}</time>
        </p>
      )}
    </li>
  )
}

/** Where to look instead. */
async function Topics({ locale }: { locale: SiteLocale }): Promise<ReactNode> {
  const topics = await findTopics(locale)
  return (
    <ul className="search__topics">
      {topics.map(({ id, name, slug }) => (
        <li key={id}>
          <a className="more" href={paths.topic(locale, slug)}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Pages({ answer, query, locale }: ResultsProps): ReactNode {
  const { page, hasNextPage, hasPrevPage } = answer
  const words = siteWords[locale]
  if (!hasNextPage && !hasPrevPage) return null
  return (
    <nav className="pages" aria-label={words['list.pages']}>
      {hasPrevPage && (
        <a className="pages__newer" rel="prev" href={paths.search(locale, query, page - 1)}>
          {words['search.previous']}
        </a>
      )}
      <span>{fillLabel(words['list.page'], { page: String(page) })}</span>
      {hasNextPage && (
        <a className="pages__older" rel="next" href={paths.search(locale, query, page + 1)}>
          {words['search.next']}
        </a>
      )}
    </nav>
  )
}

/** What a query has found; other ways on where it has found nothing. */
export function SearchResults({ answer, query, locale }: ResultsProps): ReactNode {
  const words = siteWords[locale]
  const { corrected, docs, totalDocs } = answer
  if (totalDocs === 0)
    return (
      <div role="status" className="search__none">
        <p className="search__summary">{fillLabel(words['search.nothing'], { query })}</p>
        <p>{words['search.nothingHint']}</p>
        <Topics locale={locale} />
      </div>
    )
  const summary = totalDocs < maxResults ? words['search.found'] : words['search.foundMany']
  return (
    <section aria-label={words['search.results']}>
      <p role="status" className="search__summary">
        {corrected
          ? fillLabel(words['search.corrected'], { query, corrected })
          : fillLabel(summary, { query, count: String(totalDocs) })}
      </p>
      <ol className="results">
        {docs.map((found) => (
          <Result key={found.article.id} found={found} locale={locale} />
        ))}
      </ol>
      <Pages answer={answer} query={query} locale={locale} />
    </section>
  )
}
