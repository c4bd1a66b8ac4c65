import { element, type Xml, xmlDocument } from './xml.ts'

/** A file that belongs to an item; RSS requires all three. */
export interface Enclosure {
  url: string
  /** Bytes. */
  length: number
  /** MIME type. */
  type: string
}

/** Addresses are absolute, dates ISO 8601. */
export interface RssItem {
  title: string
  url: string
  publishedAt: string
  /** Text, or HTML that has been made safe: feed readers take it for HTML. */
  summary?: string
  /** All of it, as HTML that has been made safe. */
  content?: string
  authors: string[]
  topics: string[]
  picture?: Enclosure
}

export interface RssChannel {
  title: string
  description: string
  /** Of the page the feed belongs to. */
  url: string
  /** Of the feed itself. */
  feedUrl: string
  /** BCP 47. */
  language: string
  /** When something in it last changed. */
  updatedAt?: string
  items: RssItem[]
}

/**
 * A text of a stranger's for a title or a name. RSS does not say whether these are HTML, so readers guess: what could
 * begin an element is written with the signs that look most like it.
 */
export const feedText = (text: string): string => text.replaceAll('<', '‹').replaceAll('>', '›')

/** RFC 822 with a year of four digits, as RSS asks. */
const rssDate = (date: string) => new Date(date).toUTCString()

const item = ({ title, url, publishedAt, summary, content, authors, topics, picture }: RssItem): Xml =>
  element(
    'item',
    {},
    element('title', {}, title),
    element('link', {}, url),
    element('guid', { isPermaLink: 'true' }, url),
    element('pubDate', {}, rssDate(publishedAt)),
    ...authors.map((author) => element('dc:creator', {}, author)),
    ...topics.map((topic) => element('category', {}, topic)),
    summary ? element('description', {}, summary) : undefined,
    content ? element('content:encoded', {}, content) : undefined,
    picture && element('enclosure', { ...picture }),
  )

/**
 * An RSS 2.0 document.
 *
 * @see https://www.rssboard.org/rss-specification
 * @see https://www.rssboard.org/rss-profile (atom:link, content:encoded, dc:creator)
 */
export const rss = ({ title, description, url, feedUrl, language, updatedAt, items }: RssChannel): string =>
  xmlDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      element(
        'channel',
        {},
        element('title', {}, title),
        element('link', {}, url),
        element('description', {}, description),
        element('language', {}, language),
        updatedAt ? element('lastBuildDate', {}, rssDate(updatedAt)) : undefined,
        element('atom:link', { href: feedUrl, rel: 'self', type: 'application/rss+xml' }),
        ...items.map(item),
      ),
    ),
  )
