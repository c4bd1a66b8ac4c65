import { expect, it } from 'vitest'
import { sitemap, sitemapIndex } from './sitemap.ts'

it('lists a page once for each language it exists in, and names all of them each time', () => {
  const urls = { de: 'https://example.com/de/a?b&c', en: 'https://example.com/en/a' }
  const links =
    '<xhtml:link rel="alternate" hreflang="de" href="https://example.com/de/a?b&amp;c"/>' +
    '<xhtml:link rel="alternate" hreflang="en" href="https://example.com/en/a"/>'
  expect(sitemap([{ urls, updatedAt: '2026-05-03T10:00:00.000Z' }])).toContain(
    `<url><loc>https://example.com/de/a?b&amp;c</loc><lastmod>2026-05-03T10:00:00.000Z</lastmod>${links}</url>` +
      `<url><loc>https://example.com/en/a</loc><lastmod>2026-05-03T10:00:00.000Z</lastmod>${links}</url>`,
  )
})

it('names no other language of a page that exists in one', () => {
  expect(sitemap([{ urls: { de: 'https://example.com/de/a' } }])).toContain(
    '<url><loc>https://example.com/de/a</loc></url></urlset>',
  )
})

it('lists sitemaps where one does not hold all pages', () => {
  expect(sitemapIndex(['https://example.com/sitemaps/1', 'https://example.com/sitemaps/2'])).toContain(
    '<sitemap><loc>https://example.com/sitemaps/1</loc></sitemap><sitemap><loc>https://example.com/sitemaps/2</loc></sitemap>',
  )
})
