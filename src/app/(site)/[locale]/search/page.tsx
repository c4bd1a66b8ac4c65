import type { Metadata } from 'next'
import { maxResults } from '../../../../search/types.ts'
import { limits } from '../../../../search/words.ts'
import { siteLocales, siteWords } from '../../../../translations/site/index.ts'
import { NothingHere, nothingHereMetadata } from '../../_components/NothingHere.tsx'
import { Page } from '../../_components/Page.tsx'
import { SearchResults } from '../../_components/SearchResults.tsx'
import { findByQuery } from '../../_data/search.ts'
import { inLanguages, pageMetadata } from '../../_output/metadata.ts'
import { paths } from '../../_output/paths.ts'
import { type Params, placeOf } from '../../_output/place.ts'

interface SearchPageProps {
  params: Params
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What somebody looks for, whatever stands in the address. */
const askedOf = async (searchParams: SearchPageProps['searchParams']) => {
  const { q, page } = await searchParams
  const query = [q].flat()[0]?.slice(0, limits.query).trim() ?? ''
  const number = /^[1-9]\d{0,2}$/.test(String(page)) ? Number(page) : 1
  return { query, page: Math.min(number, maxResults) }
}

export const generateMetadata = async ({ params, searchParams }: SearchPageProps): Promise<Metadata> => {
  const { isPossible, locale } = await placeOf(params)
  if (!isPossible) return nothingHereMetadata(locale)
  const { query } = await askedOf(searchParams)
  const name = siteWords[locale]['search.title']
  const title = query ? `${query} – ${name}` : name
  return { ...pageMetadata({ locale, title, path: paths.search(locale) }), robots: { index: false } }
}

/** Searches the articles of a locale: a form that needs no script, and what it finds. Made for each request. */
export default async function SearchPage({ params, searchParams }: SearchPageProps) {
  const { isPossible, locale } = await placeOf(params)
  if (!isPossible) return <NothingHere locale={locale} />
  const { query, page } = await askedOf(searchParams)
  const words = siteWords[locale]
  const languages = inLanguages(siteLocales, (other) => paths.search(other, query))
  return (
    <Page locale={locale} path={paths.search(locale)} languages={languages}>
      <div className="wide search">
        <header className="subject">
          <h1>{words['search.title']}</h1>
        </header>
        <search>
          <form className="search__form" action={paths.search(locale)}>
            <label htmlFor="q">{words['search.label']}</label>
            <div className="search__row">
              <input
                id="q"
                name="q"
                type="search"
                defaultValue={query}
                maxLength={limits.query}
                required
                autoComplete="off"
                enterKeyHint="search"
                aria-describedby="search-hint"
              />
              <button type="submit">{words['search.submit']}</button>
            </div>
            <p id="search-hint" className="search__hint">
              {words['search.hint']}
            </p>
          </form>
        </search>
        {query && (
          <SearchResults answer={await findByQuery(locale, query, page)} query={query} locale={locale} />
        )}
      </div>
    </Page>
  )
}
