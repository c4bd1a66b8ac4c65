import type { ReactNode } from 'react'
import { type HeadingLevel, Picture } from '../../../react/index.ts'
import { Heading } from '../../../react/Section.tsx'
import { populated } from '../../../react/values.ts'
import { fillLabel } from '../../../translations/readers/index.ts'
import { type SiteLocale, siteWords } from '../../../translations/site/index.ts'
import type { Card as CardData } from '../_data/articles.ts'
import { dayOf } from '../_output/dates.ts'
import { localFile } from '../_output/files.ts'
import { paths } from '../_output/paths.ts'
import { readingTime } from '../_output/readingTime.ts'
import { Score } from './Scale.tsx'

/** `lead`: over the whole width; `card`: with a picture above; `line`: with a small picture beside. */
export type CardShape = 'lead' | 'card' | 'line'

const pictureSizes: Record<CardShape, string> = {
  lead: '(min-width: 60rem) 46rem, 100vw',
  card: '(min-width: 60rem) 24rem, (min-width: 40rem) 50vw, 100vw',
  line: '8rem',
}

interface CardProps {
  article: CardData
  locale: SiteLocale
  shape: CardShape
  headingLevel: HeadingLevel
  /** Whether it stands at the top of a page, where its picture is what readers wait for. */
  first?: boolean
}

/** An article in a list; all of it leads to the article. */
export function Card({ article, locale, shape, headingLevel, first }: CardProps): ReactNode {
  const { title, slug, excerpt, heroImage, topics, subject, score, readingMinutes, publishedAt } = article
  const topic = populated(topics?.[0])
  const words = siteWords[locale]
  return (
    <article className={`card card--${shape}`}>
      <div className="card__text">
        <p className="kicker">
          {topic && <span>{topic.name}</span>}
          {subject?.type && subject.name && (
            <span>{fillLabel(words['article.reviewOf'], { name: subject.name })}</span>
          )}
        </p>
        <Heading level={headingLevel} className="card__title">
          <a className="card__link" href={paths.article(locale, String(slug))}>
            {title}
          </a>
        </Heading>
        {excerpt && <p className="card__excerpt">{excerpt}</p>}
        {typeof score === 'number' && <Score score={score} locale={locale} />}
        <p className="card__meta">
          {publishedAt && <time dateTime={publishedAt}>{dayOf(publishedAt, locale)}</time>}
          {readingMinutes && <span>{readingTime(readingMinutes, locale)}</span>}
        </p>
      </div>
      {populated(heroImage) && (
        <div className="card__picture">
          <Picture
            media={heroImage}
            locale={locale}
            fileUrl={localFile}
            sizes={pictureSizes[shape]}
            loading={first ? 'eager' : 'lazy'}
            fetchPriority={first ? 'high' : undefined}
          />
        </div>
      )}
    </article>
  )
}
