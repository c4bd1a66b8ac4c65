import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { fillLabel } from '../../../translations/readers/index.ts'
import { siteLocales, siteWords } from '../../../translations/site/index.ts'
import { findCardPage, tagsOfArticles } from '../_data/articles.ts'
import { keepUntilChanged, listed } from '../_data/keep.ts'
import { inLanguages, pageMetadata } from '../_output/metadata.ts'
import { paths } from '../_output/paths.ts'
import { type Params, placeOf } from '../_output/place.ts'
import { List } from './List.tsx'
import { NothingHere, nothingHereMetadata } from './NothingHere.tsx'
import { Page } from './Page.tsx'

const startPages = inLanguages(siteLocales, paths.home)

export const newestMetadata = async ({ params }: { params: Params }): Promise<Metadata> => {
  const { isPossible, locale, page } = await placeOf(params)
  if (!isPossible) return nothingHereMetadata(locale)
  const path = paths.home(locale, page)
  return page > 1
    ? pageMetadata({ locale, page, path, title: siteWords[locale]['list.newest'] })
    : pageMetadata({ locale, path, languages: { ...startPages, 'x-default': '/' } })
}

/** All articles of a locale, newest first. */
export async function NewestPage({ params }: { params: Params }): Promise<ReactNode> {
  const { isPossible, locale, page } = await placeOf(params)
  if (!isPossible) return <NothingHere locale={locale} />
  const list = await findCardPage(locale, {}, page)
  if (page > 1 && list.cards.length === 0) return <NothingHere locale={locale} />
  await keepUntilChanged([listed, ...(await tagsOfArticles(list.cards))])
  const words = siteWords[locale]
  const title = page > 1 ? fillLabel(words['list.page'], { page: String(page) }) : ''
  return (
    <Page locale={locale} path={paths.home(locale, page)}>
      <div className="wide">
        <h1 className="spoken">{[words['list.newest'], title].filter(Boolean).join(', ')}</h1>
        <List {...list} locale={locale} headingLevel={2} pathOf={(other) => paths.home(locale, other)} />
      </div>
    </Page>
  )
}
