import type { APIRequestContext } from '@playwright/test'
import { expect, logIn, test, troubles } from './site.ts'

/** What readers and their machines get, on the demo content. */

const urlsIn = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]+)</${tag}>`, 'g'))].map(([, url = '']) => url)

const pathsOf = (urls: string[]) => urls.map((url) => new URL(url).pathname)

const feedArticles = async (request: APIRequestContext, locale: string) => {
  const answer = await request.get(`/${locale}/feed.xml`)
  expect(answer.headers()['content-type']).toContain('application/rss+xml')
  return pathsOf(urlsIn(await answer.text(), 'link')).filter((path) => path.includes('/articles/'))
}

test('the start page is in the reader’s language', async ({ playwright, baseURL }) => {
  for (const [language, place] of [
    ['en-GB,en;q=0.9,de;q=0.5', '/en'],
    ['de-CH', '/de'],
    ['fr', '/de'],
  ]) {
    const reader = await playwright.request.newContext({
      baseURL,
      extraHTTPHeaders: { 'Accept-Language': String(language) },
    })
    const answer = await reader.get('/', { maxRedirects: 0 })
    expect(answer.status()).toBe(307)
    expect(answer.headers()).toMatchObject({
      location: place,
      vary: expect.stringContaining('Accept-Language'),
    })
    await reader.dispose()
  }
})

for (const [name, viewport, colorScheme] of [
  ['a phone at night', { width: 390, height: 844 }, 'dark'],
  ['a desk by day', { width: 1440, height: 900 }, 'light'],
] as const) {
  test(`every page is sound on ${name}, and loads nothing from elsewhere`, async ({
    browser,
    request,
    baseURL,
  }) => {
    const paths = pathsOf(urlsIn(await (await request.get('/sitemap.xml')).text(), 'loc'))
    expect(paths).toContain('/de/articles/aws-kupfer-aus-arizona')
    const context = await browser.newContext({ baseURL, viewport, colorScheme, locale: 'de' })
    const page = await context.newPage()
    const elsewhere: string[] = []
    const errors: string[] = []
    page.on('request', (sent) => {
      if (!sent.url().startsWith(`${baseURL}/`) && !sent.url().startsWith('data:')) elsewhere.push(sent.url())
    })
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(error.message))
    for (const path of paths) {
      const answer = await page.goto(path)
      expect(answer?.status(), path).toBe(200)
      expect(await troubles(page), path).toEqual({
        scrollsSideways: false,
        skippedHeadings: [],
        mainHeadings: 1,
        repeatedIds: [],
        picturesWithoutAlt: 0,
      })
    }
    expect(elsewhere).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })
}

test('an article says in its head what machines ask', async ({ page, request, baseURL }) => {
  const path = '/de/articles/aws-kupfer-aus-arizona'
  await page.goto(path)
  const attribute = (selector: string, name: string) => page.locator(selector).first().getAttribute(name)
  expect(await attribute('html', 'lang')).toBe('de')
  expect(await attribute('link[rel=canonical]', 'href')).toBe(`${baseURL}${path}`)
  expect(await attribute('link[hreflang=en]', 'href')).toBe(`${baseURL}/en/articles/aws-kupfer-aus-arizona`)
  expect(await attribute('link[type="application/rss+xml"]', 'href')).toBe(`${baseURL}/de/feed.xml`)
  expect(await attribute('meta[name=ai-disclosure]', 'content')).toBe('autonomous')
  const preview = await request.get(String(await attribute('meta[property="og:image"]', 'content')))
  expect(preview.headers()['content-type']).toBe('image/webp')
  // What articles without a picture have instead.
  const drawn = await request.get(`${path}/og.png`)
  expect(drawn.headers()['content-type']).toBe('image/png')
  expect((await drawn.body()).readUInt32BE(16)).toBe(1200)
  expect((await request.get('/de/articles/nirgends/og.png')).status()).toBe(404)
  const graph = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
  expect(graph['@graph'][0]).toMatchObject({
    '@type': 'NewsArticle',
    inLanguage: 'de',
    url: `${baseURL}${path}`,
  })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(graph['@graph'][0].headline)

  await page.getByRole('link', { name: 'Read in English' }).click()
  await expect(page).toHaveURL(/\/en\/articles\/aws-kupfer-aus-arizona$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('what is not there is answered 404, in the language of the address, also without scripts', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const page = await context.newPage()
  for (const [path, heading] of [
    ['/de/articles/nie-geschrieben', 'Außerhalb des Messbereichs'],
    ['/en/articles/never-written', 'Off the scale'],
    ['/en/topics/nothing', 'Off the scale'],
    ['/en/page/99', 'Off the scale'],
    ['/en/some/where/else', 'Off the scale'],
    ['/fr', 'Außerhalb des Messbereichs'],
  ]) {
    const answer = await page.goto(String(path))
    expect(answer?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(String(heading))
    await expect(page.getByRole('contentinfo')).toBeVisible()
  }
  await context.close()
})

test('the feed has every article with its picture', async ({ request }) => {
  const xml = await (await request.get('/en/feed.xml')).text()
  expect(await feedArticles(request, 'en')).toContain('/en/articles/aws-kupfer-aus-arizona')
  const enclosures = [...xml.matchAll(/<enclosure url="([^"]+)" length="(\d+)" type="([^"]+)"/g)]
  expect(enclosures.length).toBeGreaterThan(0)
  for (const [, url, length, type] of enclosures) {
    const picture = await request.get(String(url))
    expect((await picture.body()).length).toBe(Number(length))
    expect(picture.headers()['content-type']).toBe(type)
  }
})

test('robots are shown the sitemap, and kept from what is not for them', async ({ request, baseURL }) => {
  const rules = await (await request.get('/robots.txt')).text()
  expect(rules).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
  expect(rules).toContain('Disallow: /admin')
})

test('a frontend asks GraphQL for its schema', async ({ request }) => {
  const answer = await request.post('/api/graphql', {
    data: { query: '{ __schema { queryType { name } } }' },
  })
  expect(await answer.json()).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } })
})

test('an address that means nothing, and a method that pages have not, are refused', async ({ request }) => {
  for (const path of ['/%', '/de/%ff', '/de/articles/%00', '/admin/%ff', '/_next/static/%ff'])
    expect((await request.get(path)).status(), path).toBe(400)
  const answer = await request.fetch('/de', { method: 'PUT' })
  expect([answer.status(), answer.headers().allow]).toEqual([405, 'GET, HEAD, POST, OPTIONS'])
})

test('pages that are the same for everybody come from memory, with the tags of what they show', async ({
  request,
}) => {
  const article = '/de/articles/faehrmann-jolle-test'
  const paths = [
    '/de',
    article,
    `${article}/comments.xml`,
    '/de/feed.xml',
    '/sitemap.xml',
    '/de/nothing-here',
  ]
  for (const path of paths) {
    await request.get(path)
    const headers = (await request.get(path)).headers()
    expect(headers['cache-status'], path).toBe('review-articles; hit')
    expect(headers['cache-tag'], path).toMatch(/^[a-z]+(?::(?:\d+|listed))?(?:,[a-z]+(?::(?:\d+|listed))?)*$/)
  }
  expect((await request.get(article)).headers()['cache-tag']).toMatch(/(?:^|,)articles:\d+/)
  const personal = await request.get('/de', { headers: { cookie: 'payload-token=anything' } })
  expect(personal.headers()['cache-status']).toBeUndefined()
})

test('a change is on every page that shows it with the next visit', async ({ request, baseURL }) => {
  const slug = 'faehrmann-jolle-test'
  const headers = await logIn(request)
  const { docs } = await (await request.get(`/api/articles?where[slug][equals]=${slug}&depth=0`)).json()
  const { id } = docs[0]
  const change = async (data: object) => {
    const answer = await request.patch(`/api/articles/${id}?locale=de`, { headers, data })
    expect(answer.status()).toBe(200)
  }
  const shows = async (path: string, text: string) => (await (await request.get(path)).text()).includes(text)
  const places = ['/de', `/de/articles/${slug}`, '/de/topics/mobilitaet', '/de/feed.xml']

  const mark = `Neu vermessen ${Date.now()}`
  for (const path of places) expect(await shows(path, mark), path).toBe(false)
  // It shows which topics there are articles on, and nothing of this one.
  const elsewhere = async () => {
    // As somebody without a session.
    const { headers } = await fetch(`${baseURL}/de/nothing-here`)
    return headers.get('cache-status')
  }
  await elsewhere()
  await change({ excerpt: mark })
  for (const path of places) expect(await shows(path, mark), path).toBe(true)
  expect(await elsewhere()).toBe('review-articles; hit')

  await change({ _status: 'draft' })
  expect(await elsewhere()).toBe('review-articles; fwd=miss')
  expect((await request.get(`/de/articles/${slug}`)).status()).toBe(404)
  expect((await request.get(`/en/articles/${slug}`)).status()).toBe(404)
  for (const path of ['/de', '/de/feed.xml', '/sitemap.xml'])
    expect(await shows(path, slug), path).toBe(false)

  await change({ _status: 'published' })
  expect((await request.get(`/de/articles/${slug}`)).status()).toBe(200)
  for (const path of ['/de', '/de/feed.xml', '/sitemap.xml']) expect(await shows(path, slug), path).toBe(true)
})

test('the navigation names topics as they are, on every page with the next visit', async ({ request }) => {
  const headers = await logIn(request)
  const { docs } = await (await request.get('/api/topics?locale=de&where[slug][equals]=mobilitaet')).json()
  const { id, name } = docs[0]
  const rename = async (to: string) => {
    const answer = await request.patch(`/api/topics/${id}?locale=de`, { headers, data: { name: to } })
    expect(answer.status()).toBe(200)
  }
  const navigation = async (path: string) => {
    const html = await (await request.get(path)).text()
    return /<nav class="masthead__topics".*?<\/nav>/s.exec(html)?.[0] ?? ''
  }
  // Among them one that no article of the topic is on, and one that is made for each visit.
  const places = [
    '/de',
    '/de/articles/faehrmann-jolle-test',
    '/de/authors',
    '/de/nothing-here',
    '/de/search?q=Test',
  ]
  for (const path of places) expect(await navigation(path), path).toContain(`>${name}<`)
  const changed = `Bewegung ${Date.now()}`
  await rename(changed)
  for (const path of places) expect(await navigation(path), path).toContain(`>${changed}<`)
  await rename(name)
  for (const path of places) expect(await navigation(path), path).not.toContain(changed)
})
