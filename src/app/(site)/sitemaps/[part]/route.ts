import { keptXml } from '../../_data/keptXml.ts'
import { sitemapPages, sitemapParts } from '../../_data/sitemap.ts'
import { sitemap } from '../../_output/sitemap.ts'

export const dynamic = 'force-dynamic'

/** One of the sitemaps that `/sitemap.xml` lists, counted from 1. */
export const GET = async (
  _: Request,
  { params }: { params: Promise<{ part: string }> },
): Promise<Response> => {
  const { part } = await params
  const number = /^[1-9]\d{0,4}$/.test(part) ? Number(part) : 0
  if (number < 1 || number > (await sitemapParts())) return new Response(null, { status: 404 })
  return keptXml(`sitemap ${number}`, async () => sitemap(await sitemapPages(number)))
}
