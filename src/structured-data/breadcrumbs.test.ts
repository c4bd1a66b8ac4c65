import { describe, expect, it } from 'vitest'
import type { ArticleDoc } from '../../collections/Articles/types.ts'
import { graphOf, news } from './testing/articles.ts'
import { nodesOf } from './testing/graph.ts'
import type { JsonLdContext } from './types.ts'

describe('a breadcrumb', () => {
  const trail = (article: ArticleDoc, changes?: Partial<JsonLdContext>) =>
    nodesOf(graphOf(article, changes)).find((node) => node['@type'] === 'BreadcrumbList')?.itemListElement

  it('goes without a topic that has no page', () => {
    expect(trail(news, { topicUrl: undefined })).toMatchObject([{ name: 'Startseite' }, { name: news.title }])
    expect(trail({ ...news, topics: [5] })).toMatchObject([{ name: 'Startseite' }, { name: news.title }])
  })

  it('calls the start page by the name of the publisher when it is given no other', () => {
    expect(trail(news, { labels: undefined })).toMatchObject([{ name: 'Technikkurier' }, {}, {}])
  })

  it('needs somewhere to come from', () => {
    expect(trail(news, { labels: {}, publisher: null, topicUrl: () => null })).toBeUndefined()
  })

  it('may end without an address, which then is that of the page', () => {
    const last = [...(trail(news, { articleUrl: undefined }) as object[])].at(-1)
    expect(last).toEqual({ '@type': 'ListItem', position: 3, name: news.title })
  })
})
