import type { Metadata } from 'next'
import type { ArticleDoc } from '../../../../collections/Articles/types.ts'
import type { MediaDoc } from '../../../../collections/Media/types.ts'
import { populated } from '../../../react/values.ts'
import { aiDisclosureMeta } from '../../../structured-data/index.ts'
import { fillLabel } from '../../../translations/readers/index.ts'
import { type SiteLocale, siteWords } from '../../../translations/site/index.ts'
import { modifiedAt } from './dates.ts'
import { pageMetadata } from './metadata.ts'
import { paths } from './paths.ts'

/** The crop for previews; pictures too small for it as they are. */
const previewPicture = (media: MediaDoc) => {
  const file = media.sizes?.og?.url ? media.sizes.og : media
  return file.url
    ? [
        {
          url: file.url,
          width: file.width ?? undefined,
          height: file.height ?? undefined,
          alt: media.alt ?? '',
        },
      ]
    : []
}

/** What is drawn for articles without a picture. */
const drawn = { width: 1200, height: 630, type: 'image/png' }

interface ArticleFacts {
  article: ArticleDoc
  locale: SiteLocale
  path: string
  languages?: Partial<Record<SiteLocale, string>>
}

/** What the page of an article says in its head, for search engines, previews and machines that ask about AI. */
export const articleMetadata = ({ article, locale, path, languages }: ArticleFacts): Metadata => {
  const { title, excerpt, publishedAt, aiLevel } = article
  const feed = {
    url: paths.commentFeed(locale, String(article.slug)),
    title: fillLabel(siteWords[locale]['comments.about'], { title: title ?? '' }),
  }
  const page = pageMetadata({
    locale,
    title: title ?? undefined,
    description: excerpt,
    path,
    languages,
    feed,
  })
  const topics = (article.topics ?? []).flatMap((topic) => populated(topic)?.name ?? [])
  const authors = (article.authors ?? []).flatMap((author) => populated(author)?.name ?? [])
  const hero = populated(article.heroImage)
  return {
    ...page,
    authors: authors.map((name) => ({ name })),
    // Search engines may show the picture large and as much of the text as they like.
    robots: { 'max-image-preview': 'large', 'max-snippet': -1 },
    openGraph: {
      ...page.openGraph,
      type: 'article',
      publishedTime: publishedAt ?? undefined,
      modifiedTime: modifiedAt(article),
      section: topics[0],
      tags: topics,
      authors,
      images: hero
        ? previewPicture(hero)
        : [{ ...drawn, url: paths.sharePicture(locale, String(article.slug)) }],
    },
    twitter: { card: 'summary_large_image' },
    other: { 'ai-disclosure': aiDisclosureMeta(aiLevel) },
  }
}
