import { randomInt, randomUUID } from 'node:crypto'
import type { APIRequestContext, Browser, BrowserContextOptions, Page } from '@playwright/test'
import { expect, logIn, scriptsRun, test, troubles } from './site.ts'

/** What readers say below articles, and what becomes of it. */

const article = '/de/articles/faehrmann-jolle-test'
const other = '/en/articles/drei-backup-programme-im-vergleich'

/** A reader in a network of their own, since networks may say only so much at a time. */
const reader = (browser: Browser, baseURL: string | undefined, options: BrowserContextOptions = {}) =>
  browser.newContext({
    baseURL,
    ...options,
    extraHTTPHeaders: {
      'X-Forwarded-For': `100.${randomInt(64, 128)}.${randomInt(256)}.${randomInt(1, 255)}`,
    },
  })

const field = (page: Page, name: string) => page.locator(`#comment-form-${name}`)
const message = (page: Page) => page.locator('#comment-form-message')
const send = (page: Page) => page.locator('#comment-form button').click()

/** Fills in what a comment needs; a person and a text of their own each time. */
const write = async (page: Page, body = `Ein Gedanke ${randomUUID()}`) => {
  await field(page, 'body').fill(body)
  await field(page, 'authorName').fill('Lea Leserin')
  await field(page, 'authorEmail').fill(`lea-${randomUUID()}@example.org`)
  return body
}

/** What the API says, as the admin sees it. */
const asAdmin = async (request: APIRequestContext) => {
  const headers = await logIn(request)
  const found = async (body: string) => {
    const answer = await request.get('/api/comments', { headers, params: { 'where[body][equals]': body } })
    return (await answer.json()).docs[0] as { id: number; status: string } | undefined
  }
  return {
    found,
    approve: async (body: string): Promise<number> => {
      const { id } = (await found(body)) ?? {}
      const answer = await request.post('/api/comments/moderate', {
        headers,
        data: { ids: [id], action: 'approve' },
      })
      expect(answer.status()).toBe(200)
      return Number(id)
    },
    articleOf: async (path: string) => {
      const answer = await request.get(
        `/api/articles/by-slug/${path.split('/').at(-1)}?locale=${path.slice(1, 3)}`,
      )
      return (await answer.json()) as { id: number; commentCount: number }
    },
    change: async (id: number, data: object) =>
      expect((await request.patch(`/api/articles/${id}?locale=de`, { headers, data })).status()).toBe(200),
    say: async (data: object) => {
      const answer = await request.post('/api/comments', {
        headers,
        data: { authorName: 'Editor in chief', ...data },
      })
      expect(answer.status()).toBe(201)
      return (await answer.json()).doc.id as number
    },
  }
}

const html = async (request: APIRequestContext, path: string) => (await request.get(path)).text()

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts'

  test(`a reader comments ${how}, waits for a moderator, and is read`, async ({
    browser,
    baseURL,
    request,
  }) => {
    const context = await reader(browser, baseURL, { javaScriptEnabled })
    const page = await context.newPage()
    const errors: string[] = []
    page.on('console', (line) => line.type() === 'error' && errors.push(line.text()))
    const admin = await asAdmin(request)
    const { commentCount: before } = await admin.articleOf(article)
    await page.goto(article)
    await expect(page.getByRole('heading', { name: `${before} Kommentare` })).toBeVisible()

    // Half of it, and wrong: the form comes back with what is wrong, and with all that was typed.
    const mark = randomUUID()
    const body = `Erster Absatz ${mark}\n\nZweiter, mit https://example.org/${mark}`
    await field(page, 'body').fill(body)
    await field(page, 'authorEmail').fill('lea@')
    await field(page, 'authorUrl').fill('javascript:alert(1)')
    await send(page)
    await expect(message(page)).toBeFocused()
    await expect(message(page)).toHaveAttribute('role', 'alert')
    await expect(message(page).getByRole('link')).toHaveText([/^Name: /, /^E-Mail-Adresse: /, /^Website: /])
    for (const name of ['authorName', 'authorEmail', 'authorUrl']) {
      await expect(field(page, name)).toHaveAttribute('aria-invalid', 'true')
      await expect(field(page, name)).toHaveAccessibleDescription(/\S{4}/)
    }
    await expect(field(page, 'body')).toHaveValue(body)
    await expect(field(page, 'body')).not.toHaveAttribute('aria-invalid')
    await expect(field(page, 'authorEmail')).toHaveValue('lea@')
    await expect(field(page, 'authorUrl')).toHaveValue('javascript:alert(1)')
    await message(page).getByRole('link', { name: 'Name' }).click()
    await expect(page).toHaveURL(/#comment-form-authorName$/)
    await expect(field(page, 'authorName')).toBeFocused()

    const email = `lea-${mark}@example.org`
    await field(page, 'authorName').fill('Lea Leserin')
    await field(page, 'authorEmail').fill(email)
    await field(page, 'authorUrl').fill('')
    await send(page)
    await expect(message(page)).toContainText('wartet auf Freigabe')
    await expect(message(page)).toHaveAttribute('role', 'status')
    await expect(message(page)).toBeFocused()
    await expect(field(page, 'body')).toHaveValue('')
    await expect(field(page, 'authorName')).toHaveValue('Lea Leserin')

    // Nobody reads it yet, and what was typed is in nobody else's page.
    for (const path of [article, `${article}/comments.xml`]) {
      const seen = await html(request, path)
      expect(seen).not.toContain(mark)
    }

    // Once more the same.
    await field(page, 'body').fill(body)
    await send(page)
    await expect(message(page)).toContainText('schon geschrieben')
    await expect(field(page, 'body')).toHaveValue(body)

    const id = await admin.approve(body)
    await page.goto(article)
    const comment = page.locator(`#comment-${id}`)
    await expect(comment.locator('.ra-comment__body p')).toHaveText([/^Erster/, /^Zweiter/])
    await expect(comment.getByRole('link', { name: `https://example.org/${mark}` })).toHaveAttribute(
      'rel',
      'ugc nofollow noopener noreferrer',
    )
    await expect(page.getByRole('heading', { name: `${before + 1} Kommentare` })).toBeVisible()
    const graph = await page.locator('script[type="application/ld+json"]').textContent()
    expect(JSON.parse(graph ?? '')['@graph'][0].commentCount).toBe(before + 1)
    for (const path of [article, `${article}/comments/${id}`, `${article}/comments.xml`]) {
      const seen = await html(request, path)
      expect(seen, path).toContain(mark)
      expect(seen, path).not.toContain(email)
    }
    expect(errors).toEqual([])
    await context.close()
  })

  test(`a reader answers and reports ${how}, on a page of the one comment`, async ({
    browser,
    baseURL,
    request,
  }) => {
    const context = await reader(browser, baseURL, { javaScriptEnabled })
    const page = await context.newPage()
    const admin = await asAdmin(request)
    const { id: articleId } = await admin.articleOf(article)
    const asked = randomUUID()
    const parent = await admin.say({ article: articleId, body: asked })

    await page.goto(article)
    await page.locator(`#comment-${parent}`).getByRole('link', { name: 'Antworten' }).click()
    await expect(page).toHaveURL(`${baseURL}${article}/comments/${parent}#comment-form`)
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
    await expect(page.getByRole('heading', { name: 'Auf Editor in chief antworten' })).toBeVisible()
    const answer = await write(page)
    await send(page)
    await expect(message(page)).toContainText('wartet auf Freigabe')
    const reply = await admin.approve(answer)
    await page.goto(article)
    await expect(page.locator(`#comment-${parent} .ra-comment__replies #comment-${reply}`)).toBeVisible()

    await page.locator(`#comment-${reply}`).getByRole('link', { name: 'Melden' }).click()
    await page.locator('#comment-report-reason').fill('Das ist Werbung.')
    await page.locator('#comment-report button').click()
    await expect(page.locator('#comment-report-message')).toContainText('Ihre Meldung ist angekommen')
    await expect(page.locator('#comment-report-message')).toBeFocused()
    await context.close()
  })
}

test('three readers who report a comment take it from the page', async ({ browser, baseURL, request }) => {
  const admin = await asAdmin(request)
  const { id: articleId } = await admin.articleOf(article)
  const id = await admin.say({ article: articleId, body: randomUUID() })
  for (let times = 0; times < 3; times++) {
    expect(await html(request, article)).toContain(`id="comment-${id}"`)
    const context = await reader(browser, baseURL, { javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${article}/comments/${id}`)
    await page.locator('#comment-report button').click()
    if (times < 2) await expect(page.locator('#comment-report-message')).toBeVisible()
    await context.close()
  }
  expect(await html(request, article)).not.toContain(`id="comment-${id}"`)
  expect((await request.get(`${article}/comments/${id}`)).status()).toBe(404)
})

test('a field that people do not see tells programs apart', async ({ browser, baseURL, request }) => {
  const context = await reader(browser, baseURL)
  const page = await context.newPage()
  await page.goto(article)
  await field(page, 'body').focus()
  const visited: string[] = []
  for (let step = 0; step < 5; step++) {
    visited.push(await page.evaluate(() => document.activeElement?.getAttribute('name') ?? ''))
    await page.keyboard.press('Tab')
  }
  expect(visited.slice(0, 4)).toEqual(['body', 'authorName', 'authorEmail', 'authorUrl'])
  expect(visited).not.toContain('website')
  await expect(page.getByRole('textbox', { name: 'leer lassen' })).toHaveCount(0)

  const body = await write(page)
  await field(page, 'website').fill('https://spam.example')
  await send(page)
  await expect(message(page)).toContainText('wartet auf Freigabe')
  expect(await (await asAdmin(request)).found(body)).toMatchObject({ status: 'spam' })
  await context.close()
})

test('who says too much at once is asked to wait, and keeps the text', async ({ browser, baseURL }) => {
  const context = await reader(browser, baseURL)
  const page = await context.newPage()
  await page.goto(article)
  for (let times = 0; times < 5; times++) {
    await write(page)
    await send(page)
    await expect(message(page)).toContainText('wartet auf Freigabe')
    await page.reload()
  }
  const body = await write(page)
  await send(page)
  await expect(message(page)).toContainText(/in \d+ (Minuten?|Sekunden?) noch einmal/)
  await expect(field(page, 'body')).toHaveValue(body)
  await context.close()
})

test('a connection that fails costs nothing of what was typed', async ({ browser, baseURL }) => {
  const context = await reader(browser, baseURL)
  const page = await context.newPage()
  await page.goto(article)
  const body = await write(page)
  await scriptsRun(page)
  await context.setOffline(true)
  await send(page)
  await expect(message(page)).toContainText('Ihre Eingaben stehen noch da')
  await expect(field(page, 'body')).toHaveValue(body)
  await context.setOffline(false)
  await send(page)
  await expect(message(page)).toContainText('wartet auf Freigabe')
  await context.close()
})

test('when comments close, nobody writes any more, not even from a page that was open', async ({
  browser,
  baseURL,
  request,
}) => {
  const admin = await asAdmin(request)
  const { id } = await admin.articleOf(article)
  const context = await reader(browser, baseURL)
  const [page, late] = [await context.newPage(), await context.newPage()]
  await page.goto(article)
  await admin.change(id, { commentsOpen: false })
  const body = await write(page)
  await send(page)
  await expect(message(page)).toContainText('geschlossen')
  await expect(field(page, 'body')).toHaveValue(body)

  await late.goto(article)
  await expect(late.locator('#comments')).toContainText('Die Kommentare zu diesem Artikel sind geschlossen.')
  await expect(late.locator('#comment-form')).toHaveCount(0)
  await expect(late.locator('#comments').getByRole('link', { name: 'Antworten' })).toHaveCount(0)
  await admin.change(id, { commentsOpen: true })
  await late.goto(article)
  await expect(late.locator('#comment-form')).toBeVisible()
  await context.close()
})

test('staff who are logged in are read at once, with a badge', async ({ page, request }) => {
  const { Authorization } = await logIn(request)
  const origin = new URL(process.env.E2E_URL ?? '').origin
  await page.context().addCookies([{ name: 'payload-token', value: Authorization.slice(4), url: origin }])
  await page.goto(article)
  const body = await write(page)
  await send(page)
  await expect(message(page)).toContainText('ist veröffentlicht')
  const comment = page.locator('.ra-comment', { hasText: body })
  await expect(comment).toContainText('Redaktion')
  await message(page).getByRole('link').click()
  await expect(page).toHaveURL(/\/comments\/\d+$/)
  await expect(page.locator('.ra-comment__body')).toHaveText(body)
})

test('many comments have pages, which are sound at every width whatever is written', async ({
  browser,
  baseURL,
  request,
}) => {
  test.slow()
  const admin = await asAdmin(request)
  const { id, commentCount } = await admin.articleOf(other)
  const long = 'Donaudampfschifffahrtsgesellschaft'.repeat(8)
  const hostile = `<img src=x onerror="document.title='gone'"> "onmouseover="alert(1)" ${long}\n\nمرحبا 👩‍👩‍👧‍👦`
  const first = await admin.say({ article: id, body: hostile, authorName: '<script>x</script>' })
  for (let times = 0; times < 27; times++) await admin.say({ article: id, body: `Number ${times}` })

  const context = await reader(browser, baseURL, {
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
  })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()))
  page.on('dialog', (dialog) => errors.push(dialog.message()))
  await page.goto(other)
  await expect(page.getByRole('heading', { name: `${commentCount + 28} comments` })).toBeVisible()
  await expect(page.locator('.ra-comments__list > li')).toHaveCount(25)
  await page.getByRole('link', { name: 'Older comments' }).click()
  await expect(page).toHaveURL(`${baseURL}${other}/comments/page/2#comments`)
  await expect(page.locator(`#comment-${first}`)).toContainText('<img src=x')
  await page.getByRole('link', { name: 'Newer comments' }).click()
  await expect(page).toHaveURL(`${baseURL}${other}#comments`)
  // An old link to its place on the first page.
  const linked = await context.newPage()
  await linked.goto(`${other}#comment-${first}`)
  await expect(linked).toHaveURL(`${baseURL}${other}/comments/${first}`)
  await linked.close()

  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    for (const path of [other, `${other}/comments/page/2`, `${other}/comments/${first}`]) {
      expect((await page.goto(path))?.status(), path).toBe(200)
      expect(await troubles(page), path).toEqual({
        scrollsSideways: false,
        skippedHeadings: [],
        mainHeadings: 1,
        repeatedIds: [],
        picturesWithoutAlt: 0,
      })
      await expect(page).not.toHaveTitle('gone')
    }
  }
  expect(errors).toEqual([])

  const feed = await request.get(`${other}/comments.xml`)
  expect(feed.headers()['content-type']).toContain('application/rss+xml')
  const xml = await feed.text()
  expect(xml).toContain('&amp;lt;img src=x')
  expect(xml).not.toMatch(/<(img|script)/)
  await page.goto(other)
  const feeds = page.locator('link[rel=alternate][type="application/rss+xml"]')
  await expect(feeds.last()).toHaveAttribute('href', `${baseURL}${other}/comments.xml`)
  await context.close()
})

test('there is nothing where no comment is, and where one waits', async ({ browser, baseURL, request }) => {
  const context = await reader(browser, baseURL)
  const page = await context.newPage()
  await page.goto(article)
  const body = await write(page)
  await send(page)
  await expect(message(page)).toContainText('wartet auf Freigabe')
  const waiting = await (await asAdmin(request)).found(body)
  for (const path of [
    `${article}/comments/${waiting?.id}`,
    `${article}/comments/999999`,
    `${article}/comments/x`,
    `${article}/comments/page/1`,
    `${article}/comments/page/99`,
    '/de/articles/nie-geschrieben/comments/1',
    '/de/articles/nie-geschrieben/comments/page/2',
    '/de/articles/nie-geschrieben/comments.xml',
    '/fr/articles/faehrmann-jolle-test/comments.xml',
  ])
    expect((await request.get(path)).status(), path).toBe(404)
  await context.close()
})

test('a comment’s page is there as soon as the comment is, also for who has asked before', async ({
  request,
  baseURL,
}) => {
  const admin = await asAdmin(request)
  const { id } = await admin.articleOf(article)
  const body = `Ein Gedanke ${randomUUID()}`
  const written = await fetch(`${baseURL}/api/comments`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Forwarded-For': `100.${randomInt(64, 128)}.${randomInt(256)}.${randomInt(1, 255)}`,
    },
    body: JSON.stringify({
      article: id,
      authorName: 'Lea Leserin',
      authorEmail: `lea-${randomUUID()}@example.org`,
      body,
    }),
  })
  expect(written.status).toBe(201)
  const comment = (await admin.found(body))?.id
  // As somebody without a session, twice: the second answer comes from memory.
  const visit = async () => {
    const answer = await fetch(`${baseURL}${article}/comments/${comment}`)
    return { status: answer.status, text: await answer.text() }
  }
  for (let times = 0; times < 2; times++) expect((await visit()).status).toBe(404)
  await admin.approve(body)
  const { status, text } = await visit()
  expect(status).toBe(200)
  expect(text).toContain(body)
})
