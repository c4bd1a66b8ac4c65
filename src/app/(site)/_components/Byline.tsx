import { Fragment, type ReactNode } from 'react'
import type { ArticleDoc } from '../../../../collections/Articles/types.ts'
import { commentCount, Picture, readerLabels } from '../../../react/index.ts'
import { populated } from '../../../react/values.ts'
import { fillLabel } from '../../../translations/readers/index.ts'
import { type SiteLocale, siteWords } from '../../../translations/site/index.ts'
import { changedAt, dayOf } from '../_output/dates.ts'
import { localFile } from '../_output/files.ts'
import { paths } from '../_output/paths.ts'
import { readingTime } from '../_output/readingTime.ts'

/** Names joined as the language joins them, each a link to its author. What nobody signed is the publisher's. */
function Authors({ article, locale }: { article: ArticleDoc; locale: SiteLocale }): ReactNode {
  const words = siteWords[locale]
  const authors = (article.authors ?? []).map(populated).filter((author) => author !== undefined)
  if (authors.length === 0) return words['site.name']
  let next = 0
  return new Intl.ListFormat(locale)
    .formatToParts(authors.map(({ name }) => name))
    .map(({ type, value }, index) => {
      if (type === 'literal') return <Fragment key={`${index}-`}>{value}</Fragment>
      const author = authors[next++]
      return (
        author && (
          <a key={author.id} rel="author" href={paths.author(locale, author.slug)}>
            {author.name}
          </a>
        )
      )
    })
}

interface BylineProps {
  article: ArticleDoc
  locale: SiteLocale
  /** The article in the other languages it exists in. */
  translations: [SiteLocale, string][]
  /** Where its comments are. */
  commentsHref?: string
}

/** Who wrote it, when, how long it takes to read, how much AI is in it, what readers say, and in which languages. */
export function Byline({ article, locale, translations, commentsHref }: BylineProps): ReactNode {
  const words = siteWords[locale]
  const { publishedAt, readingMinutes, aiLevel } = article
  const changed = changedAt(article)
  const portraits = (article.authors ?? []).flatMap((author) => populated(author)?.avatar ?? [])
  return (
    <div className="byline">
      {portraits.length > 0 && (
        <div className="byline__portraits">
          {portraits.map((avatar) => (
            <Picture
              key={typeof avatar === 'object' ? avatar.id : avatar}
              media={typeof avatar === 'object' ? { ...avatar, alt: '' } : avatar}
              locale={locale}
              fileUrl={localFile}
              sizes="3rem"
              className="avatar byline__portrait"
            />
          ))}
        </div>
      )}
      <p className="byline__authors">
        {words['article.by']} <Authors article={article} locale={locale} />
      </p>
      {publishedAt && (
        <p>
          <time dateTime={publishedAt}>{dayOf(publishedAt, locale)}</time>
        </p>
      )}
      {changed && (
        <p>
          <time dateTime={changed}>
            {fillLabel(words['article.updated'], { date: dayOf(changed, locale) ?? '' })}
          </time>
        </p>
      )}
      {readingMinutes && <p>{readingTime(readingMinutes, locale)}</p>}
      {aiLevel && aiLevel !== 'none' && (
        <p className="byline__ai">{readerLabels(locale)[`aiDisclosure.level.${aiLevel}`]}</p>
      )}
      {commentsHref && (
        <p>
          <a href={commentsHref}>{commentCount(article.commentCount ?? 0, locale)}</a>
        </p>
      )}
      {translations.map(([other, href]) => (
        <p key={other}>
          <a href={href} rel="alternate" hrefLang={other} lang={other}>
            {siteWords[other]['language.read']}
          </a>
        </p>
      ))}
    </div>
  )
}
