import { expect, it } from 'vitest'
import { feedText, type RssItem, rss } from './rss.ts'

const item: RssItem = {
  title: 'Räder & <Schlösser> ]]>',
  url: 'https://example.com/de/articles/raeder',
  publishedAt: '2026-05-03T22:30:00.000Z',
  summary: 'Sechs\u0008 Schlösser',
  authors: ['Jana Beispiel', 'Prüf & Co.'],
  topics: ['Mobilität'],
  picture: { url: 'https://example.com/a.webp', length: 1234, type: 'image/webp' },
}

const channel = {
  title: 'Prüfstand',
  description: 'Technik',
  url: 'https://example.com/de',
  feedUrl: 'https://example.com/de/feed.xml',
  language: 'de',
}

it('says of an article what a feed reader shows, escaped', () => {
  expect(rss({ ...channel, items: [item] })).toContain(
    '<item><title>Räder &amp; &lt;Schlösser&gt; ]]&gt;</title>' +
      '<link>https://example.com/de/articles/raeder</link>' +
      '<guid isPermaLink="true">https://example.com/de/articles/raeder</guid>' +
      '<pubDate>Sun, 03 May 2026 22:30:00 GMT</pubDate>' +
      '<dc:creator>Jana Beispiel</dc:creator><dc:creator>Prüf &amp; Co.</dc:creator>' +
      '<category>Mobilität</category>' +
      '<description>Sechs Schlösser</description>' +
      '<enclosure url="https://example.com/a.webp" length="1234" type="image/webp"/></item>',
  )
})

it('leaves out what an article lacks', () => {
  const bare = { ...item, summary: undefined, authors: [], topics: [], picture: undefined }
  const xml = rss({ ...channel, items: [bare] })
  expect(xml).toContain('GMT</pubDate></item>')
})

it('names itself, its page, its language and its last change', () => {
  const xml = rss({ ...channel, updatedAt: '2026-05-04T00:00:00.000Z', items: [] })
  expect(xml).toContain('<link>https://example.com/de</link>')
  expect(xml).toContain(
    '<atom:link href="https://example.com/de/feed.xml" rel="self" type="application/rss+xml"/>',
  )
  expect(xml).toContain('<language>de</language><lastBuildDate>Mon, 04 May 2026 00:00:00 GMT</lastBuildDate>')
})

it('is valid without a single article', () => {
  const xml = rss({ ...channel, items: [] })
  expect(xml).not.toContain('lastBuildDate')
  expect(xml).toMatch(
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<rss version="2\.0" [^>]+><channel>.*<\/channel><\/rss>\n$/,
  )
})

it('makes a stranger’s name a text, also for readers who take it for HTML', () => {
  const name = feedText('<img src=x onerror=alert(1)> & \u0000Söhne')
  const xml = rss({ ...channel, items: [{ ...item, title: name, authors: [name] }] })
  const shown = '‹img src=x onerror=alert(1)› &amp; Söhne'
  expect(xml).toContain(`<title>${shown}</title>`)
  expect(xml).toContain(`<dc:creator>${shown}</dc:creator>`)
})
