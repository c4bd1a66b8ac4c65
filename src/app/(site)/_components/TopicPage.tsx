import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { tagOf } from '../../../delivery/tags.ts'
import { findCardPage, tagsOfArticles } from '../_data/articles.ts'
import { keepUntilChanged, listed } from '../_data/keep.ts'
import { findTopic, localesOfTopic } from '../_data/subjects.ts'
import { inLanguages, pageMetadata } from '../_output/metadata.ts'
import { paths } from '../_output/paths.ts'
import { type Params, type Place, placeOf } from '../_output/place.ts'
import { List } from './List.tsx'
import { NothingHere, nothingHereMetadata } from './NothingHere.tsx'
import { Page } from './Page.tsx'

const topicAt = async ({ isPossible, locale, slug }: Place) =>
  isPossible ? findTopic(locale, slug) : undefined

const languagesOf = async ({ slug, page }: Place) =>
  page > 1 ? undefined : inLanguages(await localesOfTopic(slug), (locale) => paths.topic(locale, slug))

export const topicMetadata = async ({ params }: { params: Params }): Promise<Metadata> => {
  const place = await placeOf(params)
  const topic = await topicAt(place)
  if (!topic) return nothingHereMetadata(place.locale)
  const { locale, slug, page } = place
  const { name: title, description } = topic
  const languages = await languagesOf(place)
  return pageMetadata({ locale, title, description, page, languages, path: paths.topic(locale, slug, page) })
}

/** The articles on a topic, newest first. */
export async function TopicPage({ params }: { params: Params }): Promise<ReactNode> {
  const place = await placeOf(params)
  const topic = await topicAt(place)
  if (!topic) return <NothingHere locale={place.locale} />
  const { locale, slug, page } = place
  const list = await findCardPage(locale, { topics: { in: [topic.id] } }, page)
  if (page > 1 && list.cards.length === 0) return <NothingHere locale={locale} />
  await keepUntilChanged([listed, tagOf('topics', topic.id), ...(await tagsOfArticles(list.cards))])
  return (
    <Page locale={locale} path={paths.topic(locale, slug)} languages={await languagesOf(place)}>
      <div className="wide">
        <header className="subject">
          <h1>{topic.name}</h1>
          {topic.description && <p>{topic.description}</p>}
        </header>
        <List
          {...list}
          locale={locale}
          headingLevel={2}
          pathOf={(other) => paths.topic(locale, slug, other)}
        />
      </div>
    </Page>
  )
}
