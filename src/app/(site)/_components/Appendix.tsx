import type { ReactNode } from 'react'
import type { ArticleDoc, Source } from '../../../../collections/Articles/types.ts'
import { linkHref } from '../../../react/href.ts'
import { Picture } from '../../../react/index.ts'
import { populated, rowsOf, textOf } from '../../../react/values.ts'
import { type SiteLocale, siteWords } from '../../../translations/site/index.ts'
import { dayOf } from '../_output/dates.ts'
import { localFile } from '../_output/files.ts'
import { paths } from '../_output/paths.ts'
import { Profiles } from './Profiles.tsx'

interface AppendixProps {
  article: ArticleDoc
  locale: SiteLocale
}

interface SectionProps {
  name: string
  heading: string
  children: ReactNode
}

const Section = ({ name, heading, children }: SectionProps): ReactNode => (
  <section className={`appendix ${name}`} aria-labelledby={name}>
    <h2 id={name}>{heading}</h2>
    {children}
  </section>
)

/** What changed since the article came out, newest first. */
export function Updates({ article, locale }: AppendixProps): ReactNode {
  const updates = rowsOf(article.updates)
    .filter(({ note }) => textOf(note))
    .toSorted((one, other) => String(other.date).localeCompare(String(one.date)))
  if (updates.length === 0) return null
  return (
    <Section name="updates" heading={siteWords[locale]['article.updates']}>
      <ul>
        {updates.map(({ id, date, note }) => (
          <li key={id ?? date}>
            <time dateTime={date}>{dayOf(date, locale)}</time>
            <p>{note}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function SourceLine({ source, locale }: { source: Source; locale: SiteLocale }): ReactNode {
  const href = linkHref(source.url)
  const from = [textOf(source.publisher), dayOf(source.publishedAt, locale)].filter(Boolean).join(', ')
  return (
    <>
      {href ? (
        <a href={href} rel="noopener">
          {source.title}
        </a>
      ) : (
        source.title
      )}
      {from && <small>{from}</small>}
    </>
  )
}

/** What the article rests on. */
export function Sources({ article, locale }: AppendixProps): ReactNode {
  const sources = rowsOf(article.sources)
  if (sources.length === 0) return null
  return (
    <Section name="sources" heading={siteWords[locale]['article.sources']}>
      <ol>
        {sources.map((source) => (
          <li key={source.id ?? source.url}>
            <SourceLine source={source} locale={locale} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** Who wrote it. */
export function About({ article, locale }: AppendixProps): ReactNode {
  const authors = (article.authors ?? []).map(populated).filter((author) => author !== undefined)
  if (authors.length === 0) return null
  return (
    <Section name="about" heading={siteWords[locale]['article.authors']}>
      <ul>
        {authors.map((author) => (
          <li key={author.id}>
            <Picture
              media={author.avatar}
              locale={locale}
              fileUrl={localFile}
              sizes="4.5rem"
              className="avatar about__portrait"
            />
            <div>
              <h3>
                <a href={paths.author(locale, author.slug)}>{author.name}</a>
              </h3>
              {author.bio && <p>{author.bio}</p>}
              <Profiles author={author} locale={locale} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
