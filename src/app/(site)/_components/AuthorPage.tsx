import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { tagOf } from '../../../delivery/tags.ts'
import { Picture } from '../../../react/index.ts'
import { siteLocales } from '../../../translations/site/index.ts'
import { findCardPage, tagsOfArticles } from '../_data/articles.ts'
import { keepUntilChanged, listed } from '../_data/keep.ts'
import { findAuthor } from '../_data/subjects.ts'
import { localFile } from '../_output/files.ts'
import { inLanguages, pageMetadata } from '../_output/metadata.ts'
import { paths } from '../_output/paths.ts'
import { type Params, type Place, placeOf } from '../_output/place.ts'
import { List } from './List.tsx'
import { NothingHere, nothingHereMetadata } from './NothingHere.tsx'
import { Page } from './Page.tsx'
import { Profiles } from './Profiles.tsx'

const authorAt = async ({ isPossible, locale, slug }: Place) =>
  isPossible ? findAuthor(locale, slug) : undefined

const languagesOf = ({ slug, page }: Place) =>
  page > 1 ? undefined : inLanguages(siteLocales, (locale) => paths.author(locale, slug))

export const authorMetadata = async ({ params }: { params: Params }): Promise<Metadata> => {
  const place = await placeOf(params)
  const author = await authorAt(place)
  if (!author) return nothingHereMetadata(place.locale)
  const { locale, slug, page } = place
  return pageMetadata({
    locale,
    page,
    title: author.name,
    description: author.bio,
    languages: languagesOf(place),
    path: paths.author(locale, slug, page),
  })
}

/** An author and the articles by them, newest first. */
export async function AuthorPage({ params }: { params: Params }): Promise<ReactNode> {
  const place = await placeOf(params)
  const author = await authorAt(place)
  if (!author) return <NothingHere locale={place.locale} />
  const { locale, slug, page } = place
  const list = await findCardPage(locale, { authors: { in: [author.id] } }, page)
  if (page > 1 && list.cards.length === 0) return <NothingHere locale={locale} />
  const shown = [tagOf('authors', author.id), 'media', ...(await tagsOfArticles(list.cards))]
  await keepUntilChanged([listed, ...shown])
  return (
    <Page locale={locale} path={paths.author(locale, slug)} languages={languagesOf(place)}>
      <div className="wide">
        <header className="subject subject--author">
          <Picture
            media={author.avatar}
            locale={locale}
            fileUrl={localFile}
            sizes="9rem"
            className="avatar subject__portrait"
          />
          <div>
            <h1>{author.name}</h1>
            {author.bio && <p>{author.bio}</p>}
            <Profiles author={author} locale={locale} />
          </div>
        </header>
        <List
          {...list}
          locale={locale}
          headingLevel={2}
          pathOf={(other) => paths.author(locale, slug, other)}
        />
      </div>
    </Page>
  )
}
