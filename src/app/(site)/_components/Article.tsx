import type { ReactNode } from 'react'
import type { ArticleDoc } from '../../../../collections/Articles/types.ts'
import { type LinkedDoc, outlineOf, Picture, RenderBlocks, TableOfContents } from '../../../react/index.ts'
import { populated, textOf } from '../../../react/values.ts'
import { fillLabel } from '../../../translations/readers/index.ts'
import { type SiteLocale, siteWords } from '../../../translations/site/index.ts'
import { timeZone } from '../_output/dates.ts'
import { localFile } from '../_output/files.ts'
import { pageOf } from '../_output/links.ts'
import { paths } from '../_output/paths.ts'
import { About, Sources, Updates } from './Appendix.tsx'
import { Byline } from './Byline.tsx'
import { Share } from './Onward.tsx'
import { Score } from './Scale.tsx'

interface ArticleProps {
  article: ArticleDoc
  locale: SiteLocale
  /** The article in each language it exists in. */
  languages?: Partial<Record<SiteLocale, string>>
  /** What readers say about it. */
  comments?: ReactNode
  /** What to read next. */
  onward?: ReactNode
}

/** With fewer headings an article is short enough to be seen at a glance. */
const longFrom = 4

/** A whole article, from its topic to what to read next. Copes with drafts, where anything may be missing. */
export function Article({ article, locale, languages = {}, comments, onward }: ArticleProps): ReactNode {
  const words = siteWords[locale]
  const topic = populated(article.topics?.[0])
  const subject = article.subject?.type ? textOf(article.subject.name) : ''
  const translations = (Object.entries(languages) as [SiteLocale, string][]).filter(
    ([language]) => language !== locale,
  )
  const body = {
    blocks: article.layout,
    locale,
    timeZone,
    fileUrl: localFile,
    sizes: '(min-width: 80rem) 60rem, (min-width: 64rem) calc(100vw - 23rem), 100vw',
    resolveLink: (doc: LinkedDoc) => pageOf(doc, locale),
  }
  const outline = outlineOf(body).filter(({ depth }) => depth === 0)
  return (
    <>
      <article className="article wide">
        <header className="article__head">
          <p className="kicker">
            {topic && <a href={paths.topic(locale, topic.slug)}>{topic.name}</a>}
            {subject && <span>{fillLabel(words['article.reviewOf'], { name: subject })}</span>}
          </p>
          <h1>{textOf(article.title) || words['preview.untitled']}</h1>
          {article.excerpt && <p className="article__excerpt">{article.excerpt}</p>}
          <Result article={article} locale={locale} />
        </header>
        <Byline
          article={article}
          locale={locale}
          translations={translations}
          commentsHref={comments ? '#comments' : undefined}
        />
        {populated(article.heroImage) && (
          <div className="article__hero">
            <Picture
              media={article.heroImage}
              locale={locale}
              fileUrl={localFile}
              sizes="(min-width: 80rem) 77rem, 100vw"
              loading="eager"
              fetchPriority="high"
              caption
            />
          </div>
        )}
        {outline.length >= longFrom && (
          <div className="article__contents">
            <TableOfContents entries={outline} locale={locale} />
          </div>
        )}
        <div className="article__body">
          <RenderBlocks {...body} />
          <Updates article={article} locale={locale} />
          <Sources article={article} locale={locale} />
          <About article={article} locale={locale} />
          {onward && <Share article={article} locale={locale} />}
        </div>
        {comments && <div className="article__comments">{comments}</div>}
      </article>
      {onward}
    </>
  )
}

/** What the test came to, for those who read nothing else. */
function Result({
  article: { score, award },
  locale,
}: {
  article: ArticleDoc
  locale: SiteLocale
}): ReactNode {
  if (typeof score !== 'number') return null
  return (
    <div className="result">
      <Score score={score} locale={locale} />
      {award && <p className="result__award">{award}</p>}
    </div>
  )
}
