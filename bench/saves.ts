import type { Request } from 'autocannon'
import { articleText } from './content.ts'
import { editor } from './seeded.ts'

/** An article as its editor's form holds it. */
interface Form {
  id: number
  title: string
  layout: unknown[]
  [field: string]: unknown
}

/** How often an article is saved with another title before it starts anew. */
const variants = 4

/**
 * Logs in and writes the articles that are to be saved.
 *
 * @param count of articles, one for each connection: as many editors, each with an article of their own
 * @returns the requests that the admin panel sends while an editor writes, for articles of ten and of sixty blocks
 */
export async function prepareSaves(
  origin: string,
  count: number,
): Promise<{ blocks: number; requests: Request[] }[]> {
  const login = await call<{ token: string }>(`${origin}/api/users/login`, { method: 'POST', body: editor })
  const headers = { Authorization: `JWT ${login.token}` }
  const get = <T>(path: string) => call<T>(`${origin}${path}`, { headers })

  const { docs: products } = await get<{ docs: { id: number }[] }>(
    '/api/products?limit=10&depth=0&joins=false',
  )
  const { docs: written } = await get<{ docs: { id: number }[] }>(
    `/api/articles?limit=${count}&depth=0&select[slug]=true`,
  )
  const long: { id: number }[] = []
  for (let index = 0; index < count; index++) {
    const text = articleText('de', index, { blocks: 60, products: products.map(({ id }) => id) })
    const { doc } = await call<{ doc: { id: number } }>(`${origin}/api/articles?locale=de&depth=0`, {
      method: 'POST',
      headers,
      body: { ...text, slug: `long-${index}`, _status: 'draft' },
    })
    long.push(doc)
  }

  const requests = async (articles: { id: number }[], blocks: number) => {
    const forms = await Promise.all(
      articles.map(({ id }) => get<Form>(`/api/articles/${id}?draft=true&locale=de&depth=0`)),
    )
    const wrong = forms.find(({ layout }) => layout.length !== blocks)
    if (wrong) throw new Error(`Article ${wrong.id} has ${wrong.layout.length} blocks, not ${blocks}`)
    return {
      blocks,
      requests: Array.from({ length: variants }, (_, variant) =>
        forms.map((form) => autosave(form, variant, headers)),
      ).flat(),
    }
  }
  return [await requests(written, 10), await requests(long, 60)]
}

const autosave = ({ id, ...form }: Form, variant: number, headers: Record<string, string>): Request => ({
  method: 'PATCH',
  path: `/api/articles/${id}?draft=true&autosave=true&locale=de&depth=0`,
  headers: { ...headers, 'Content-Type': 'application/json' },
  body: JSON.stringify({ ...form, title: `${form.title} ${variant}`, _status: 'draft' }),
})

async function call<T>(
  url: string,
  { body, headers, method }: { method?: string; headers?: Record<string, string>; body?: unknown },
): Promise<T> {
  const response = await fetch(url, {
    method,
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${method ?? 'GET'} ${url}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}
