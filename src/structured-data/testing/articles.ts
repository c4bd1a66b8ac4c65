import { structuredData as affiliateProduct } from '../../../blocks/AffiliateProduct/structuredData.ts'
import { structuredData as aiDisclosure } from '../../../blocks/AIDisclosure/structuredData.ts'
import type { ProsCons, Verdict } from '../../../blocks/all.ts'
import { structuredData as prosCons } from '../../../blocks/ProsCons/structuredData.ts'
import { structuredData as verdict } from '../../../blocks/Verdict/structuredData.ts'
import type { ArticleDoc } from '../../../collections/Articles/types.ts'
import type { AuthorDoc } from '../../../collections/Authors/types.ts'
import type { MediaDoc } from '../../../collections/Media/types.ts'
import type { Offer, ProductDoc } from '../../../collections/Products/types.ts'
import type { TopicDoc } from '../../../collections/Topics/types.ts'
import { articleJsonLd } from '../article.ts'
import type { JsonLdContext } from '../types.ts'
import { nodeOf } from './graph.ts'

export const context: JsonLdContext = {
  locale: 'de',
  siteUrl: 'https://kurier.example',
  publisher: {
    name: 'Technikkurier',
    url: '/de',
    logo: { url: '/logo.png', width: 512, height: 128 },
  },
  blocks: { verdict, prosCons, affiliateProduct, aiDisclosure },
  articleUrl: (article) => article.slug && `/de/articles/${article.slug}`,
  topicUrl: (topic) => `/de/topics/${topic.slug}`,
  homeUrl: '/de',
  labels: { home: 'Startseite' },
}

export const media: MediaDoc = {
  id: 7,
  alt: 'Ein schwarzer Kasten mit acht Steckdosen unter einem Schreibtisch',
  caption: 'Die USV unter dem Testtisch',
  credit: 'Foto: Redaktion',
  url: '/api/media/file/usv.jpg',
  width: 2400,
  height: 1600,
  sizes: {
    thumbnail: { url: '/api/media/file/usv-320.webp', width: 320, height: 213 },
    card: { url: '/api/media/file/usv-640.webp', width: 640, height: 427 },
    content: { url: '/api/media/file/usv-1280.webp', width: 1280, height: 853 },
    og: { url: '/api/media/file/usv-og.webp', width: 1200, height: 630 },
  },
}

export const author: AuthorDoc = {
  id: 3,
  name: 'Mara Lindqvist',
  slug: 'mara-lindqvist',
  kind: 'person',
  url: 'https://lindqvist.example/',
  sameAs: [{ url: 'https://social.example/@mara' }],
  avatar: { id: 8, url: '/api/media/file/mara.png', width: 400, height: 400 },
}

export const topic: TopicDoc = { id: 5, name: 'Stromversorgung', slug: 'stromversorgung' }

export const freshOffer: Offer = {
  merchant: 'Kabelhaus',
  url: 'https://kabelhaus.example/usv-900?ref=kurier',
  price: 189.9,
  currency: 'EUR',
  availability: 'InStock',
  checkedAt: '2026-05-03T08:00:00.000Z',
  priceIsFresh: true,
}

export const staleOffer: Offer = {
  merchant: 'Steckerhof',
  url: 'https://steckerhof.example/usv-900',
  price: 174.75,
  currency: 'EUR',
  availability: 'InStock',
  checkedAt: '2026-01-03T08:00:00.000Z',
  priceIsFresh: false,
}

export const product: ProductDoc = {
  id: 21,
  name: 'Wattwerk USV 900',
  brand: 'Wattwerk',
  gtin: '4006381333931',
  description: 'Unterbrechungsfreie Stromversorgung mit 900 VA und acht Steckdosen',
  image: media,
  offers: [freshOffer, staleOffer],
}

export const scoredVerdict: Verdict = {
  blockType: 'verdict',
  scale: '10',
  criteria: [
    { label: 'Laufzeit', score: 8, weight: 2 },
    { label: 'Lautstärke', score: 6.5 },
  ],
}

export const prosAndCons: ProsCons = {
  blockType: 'prosCons',
  pros: [{ text: 'Hält einen Router vier Stunden am Laufen' }, { text: 'Akku ohne Werkzeug zu tauschen' }],
  cons: [{ text: 'Lüfter springt alle zehn Minuten an' }],
}

/** A news article without any block that the graph reads. */
export const news: ArticleDoc = {
  id: 1,
  _status: 'published',
  title: 'Rechenzentren kaufen Kupfer ab Mine',
  slug: 'rechenzentren-kaufen-kupfer',
  excerpt: 'Ein Cloud-Anbieter sichert sich für zwei Jahre die Förderung einer Mine in Arizona.',
  topics: [topic, { id: 6, name: 'Rohstoffe', slug: 'rohstoffe' }],
  heroImage: media,
  authors: [author, { id: 4, name: 'Redaktion Technikkurier', slug: 'redaktion', kind: 'organization' }],
  sources: [
    {
      title: 'Pressemitteilung zum Liefervertrag',
      url: 'https://mine.example/news/1',
      publisher: 'Copper Ridge Mining',
      publishedAt: '2026-04-28T00:00:00.000Z',
    },
  ],
  layout: [],
  publishedAt: '2026-05-01T06:00:00.000Z',
  updatedAt: '2026-05-02T12:00:00.000Z',
  commentCount: 4,
}

/** A product review with everything in it. */
export const review: ArticleDoc = {
  ...news,
  id: 2,
  title: 'Wattwerk USV 900 im Test',
  slug: 'wattwerk-usv-900-test',
  subject: { type: 'Product', product },
  layout: [
    prosAndCons,
    scoredVerdict,
    { blockType: 'affiliateProduct', product, pitch: 'Leise genug für das Arbeitszimmer.' },
    { blockType: 'aiDisclosure', level: 'assisted' },
  ],
}

export const graphOf = (article: ArticleDoc, changes: Partial<JsonLdContext> = {}) =>
  articleJsonLd(article, { ...context, ...changes })

export const mainOf = (article: ArticleDoc, changes?: Partial<JsonLdContext>) =>
  nodeOf(graphOf(article, changes), 'NewsArticle', 'Review')
