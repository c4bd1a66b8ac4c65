import { unstable_cache } from 'next/cache'

/** Answers with XML that is made once and kept until an article, a topic or an author changes. */
export const keptXml = async (name: string, make: () => Promise<string>): Promise<Response> => {
  const kept = unstable_cache(make, [name], { tags: ['articles', 'topics', 'authors'], revalidate: 60 })
  return new Response(await kept(), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=60' },
  })
}
