import { env } from '../../../../server/env.ts'
import { keepUntilChanged } from '../../_data/keep.ts'
import { sitemapPages, sitemapParts } from '../../_data/sitemap.ts'
import { paths } from '../../_output/paths.ts'
import { sitemap, sitemapIndex } from '../../_output/sitemap.ts'

export const dynamic = 'force-static'
export const revalidate = 60
export const generateStaticParams = () => []

/** All pages of the site, or a list of the sitemaps they are in when there are too many for one. */
const whole = async (parts: number): Promise<string> =>
  parts === 1
    ? sitemap(await sitemapPages(1))
    : sitemapIndex(Array.from({ length: parts }, (_, index) => `${env.siteUrl}${paths.sitemap(index + 1)}`))

/** One of the sitemaps that `/sitemap.xml` lists, counted from 1; `all`: that itself. */
export const GET = async (
  _: Request,
  { params }: { params: Promise<{ part: string }> },
): Promise<Response> => {
  const { part } = await params
  await keepUntilChanged(['articles', 'topics', 'authors'])
  const parts = await sitemapParts()
  const number = /^[1-9]\d{0,4}$/.test(part) ? Number(part) : 0
  if (part !== 'all' && (number < 1 || number > parts)) return new Response(null, { status: 404 })
  const xml = part === 'all' ? await whole(parts) : sitemap(await sitemapPages(number))
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
