import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { toast } from './admin.ts'
import { countsOf, enter, makeUser, type Sent, send, statusesOf } from './moderators.ts'
import { expect, firstUser, logIn, test } from './site.ts'

/** What moderators see and decide in the admin panel, and what editors do not see there. */

const openList = async (page: Page) => {
  await page.goto('/admin/collections/comments')
  // The page is alive once it has written into the address what it shows.
  await expect(page).toHaveURL(/where/)
}
const openComment = async (page: Page, id: number) => {
  await page.goto(`/admin/collections/comments/${id}`)
  await expect(page.locator('form[data-form-ready="true"] #field-status')).toBeVisible()
}
const row = (page: Page, { body }: Sent) => page.locator('tbody tr', { hasText: body })
const decide = (page: Page, action: string) =>
  page.locator('#field-status').getByRole('button', { name: action, exact: true })

/** A tab of the list with the number in it. */
const tab = (page: Page, name: string, count: number) =>
  page.locator('.ra-tabs').getByRole('link', { name: `${name} ${count}`, exact: true })

test.describe('a moderator', () => {
  test.beforeEach(async ({ page, request }) => enter(page, await makeUser(request, 'moderator')))

  test('sees what waits first, and decides in the row', async ({ page, request, baseURL }) => {
    const comment = await send(baseURL)
    await page.reload()
    const before = await countsOf(request)
    await page.locator('.nav-toggler').first().click()
    await expect(page.locator('#nav-moderation .ra-badge')).toContainText(String(before.pending))

    await page.locator('#nav-comments').click()
    await expect(row(page, comment)).toBeVisible()
    await expect(page.locator('.ra-tabs [aria-current]')).toContainText('Waiting')
    const statuses = await page.locator('tbody .cell-status').allInnerTexts()
    expect(new Set(statuses.map((text) => text.trim()))).toEqual(new Set(['Waiting']))
    await expect(page.getByRole('link', { name: 'Create New' })).toHaveCount(0)

    await row(page, comment).getByRole('button', { name: 'Approve' }).click()
    await expect(toast(page)).toContainText('Comment approved.')
    await expect(row(page, comment)).toHaveCount(0)
    expect(await statusesOf(request, [comment])).toEqual(['approved'])
    await expect(tab(page, 'Waiting', Number(before.pending) - 1)).toBeVisible()
    await expect(tab(page, 'Approved', Number(before.approved) + 1)).toBeVisible()
    await expect(page.locator('#nav-moderation .ra-badge')).toContainText(String(Number(before.pending) - 1))

    await page.locator('.ra-tabs a', { hasText: 'Approved' }).click()
    await expect(row(page, comment)).toBeVisible()
    await expect(page.locator('.ra-tabs [aria-current]')).toContainText('Approved')
    await page.locator('.ra-tabs a', { hasText: 'All' }).click()
    await expect(page.locator('.ra-tabs [aria-current]')).toContainText('All')
    await expect(row(page, comment)).toBeVisible()
  })

  test('sees who wrote a comment and what happened to it, and rejects it with a note', async ({
    page,
    request,
    baseURL,
  }) => {
    const email = `ada-${randomUUID()}@example.org`
    const earlier = await send(baseURL, { authorEmail: email, authorName: 'Ada A.' })
    const comment = await send(baseURL, {
      authorEmail: email,
      authorName: 'Ada Ackermann',
      body: `Drei Links ${randomUUID()} https://a.example https://b.example https://c.example`,
    })
    await openList(page)
    await row(page, comment).getByRole('link').first().click()
    const person = page.getByRole('region', { name: 'Person' })
    await expect(person).toContainText(email)
    await expect(person).toContainText('Ada A.')
    await expect(person).toContainText('Ada Ackermann')
    await expect(person.getByRole('link', { name: earlier.body })).toBeVisible()
    const events = page.getByRole('region', { name: 'What happened' })
    await expect(events).toContainText('Submitted')
    await expect(events).toContainText('3 links; a comment is held from 2 on')

    await page.locator('#field-status input').fill('Nur Werbung')
    await decide(page, 'Reject').click()
    await expect(toast(page)).toContainText('Comment rejected.')
    await expect(page.locator('#field-status')).toContainText('Rejected')
    await expect(events).toContainText('Nur Werbung')
    await expect(events).toContainText('you')
    await expect(person).toContainText(/Rejected or spam\s*1/)
    expect(await statusesOf(request, [comment])).toEqual(['rejected'])
    await expect(decide(page, 'Reject')).toHaveCount(0)
    await decide(page, 'Put back').click()
    await expect(page.locator('#field-status')).toContainText('Waiting')
  })

  test('marks several at once as spam', async ({ page, request, baseURL }) => {
    const comments = [await send(baseURL), await send(baseURL), await send(baseURL)]
    await openList(page)
    for (const comment of comments.slice(1)) await row(page, comment).getByRole('checkbox').check()
    const bulk = page.getByRole('region', { name: 'Decide about the selected comments' })
    await expect(bulk).toContainText('2 selected')
    await bulk.getByRole('button', { name: 'Spam' }).click()
    await expect(toast(page)).toContainText('2 comments marked as spam.')
    await expect(bulk).toHaveCount(0)
    expect(await statusesOf(request, comments)).toEqual(['pending', 'spam', 'spam'])
  })

  test('decides about all that a search finds, and about nothing else', async ({
    page,
    request,
    baseURL,
  }) => {
    const word = randomUUID()
    const found = [
      await send(baseURL, { body: `${word} eins` }),
      await send(baseURL, { body: `${word} zwei` }),
    ]
    const other = await send(baseURL)
    await openList(page)
    await page.locator('#search-filter-input').fill(word)
    await expect(page.locator('tbody tr')).toHaveCount(2)
    // Also what is on other pages.
    const address = new URL(page.url())
    address.searchParams.set('limit', '1')
    await page.goto(address.href)
    await page.waitForLoadState('networkidle')
    await expect(page.locator('tbody tr')).toHaveCount(1)
    await page.locator('thead').getByRole('checkbox').check()
    await page.locator('#select-all-across-pages').click()
    const bulk = page.getByRole('region', { name: 'Decide about the selected comments' })
    await expect(bulk).toContainText('2 selected')
    await bulk.getByRole('button', { name: 'Reject' }).click()
    await expect(toast(page)).toContainText('2 comments rejected.')
    expect(await statusesOf(request, [...found, other])).toEqual(['rejected', 'rejected', 'pending'])
  })

  test('overwrites nobody who was quicker', async ({ page, request, baseURL }) => {
    const [inList, inForm] = [await send(baseURL), await send(baseURL)]
    const approve = async ({ id }: Sent) => {
      const headers = await logIn(request)
      const data = { ids: [id], action: 'approve' }
      expect((await request.post('/api/comments/moderate', { headers, data })).status()).toBe(200)
    }

    await openList(page)
    await expect(row(page, inList)).toBeVisible()
    await approve(inList)
    await row(page, inList).getByRole('button', { name: 'Spam' }).click()
    await expect(toast(page)).toContainText('has been decided about in the meantime')
    await expect(row(page, inList)).toHaveCount(0)
    expect(await statusesOf(request, [inList])).toEqual(['approved'])

    // A corrected text takes no decision back either.
    await openComment(page, inForm.id)
    // Payload looks once, with the first change, whether the document is still as it was read.
    const looked = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.locator('#field-body').fill('Ein Gedanke ohne Tippfehler')
    await expect(page.locator('#field-status')).toContainText('not saved')
    await expect(decide(page, 'Approve')).toBeDisabled()
    await looked
    await approve(inForm)
    await page.locator('#action-save').click()
    await expect(toast(page)).toContainText(/successfully/i)
    await expect(page.locator('#field-status')).toContainText('Approved')
    await expect(page.getByRole('region', { name: 'What happened' })).toContainText('Edited')
    expect(await statusesOf(request, [inForm])).toEqual(['approved'])
  })

  test('saves a text, and no status that was read before', async ({ page, baseURL }) => {
    const comment = await send(baseURL)
    await openComment(page, comment.id)
    const saved = page.waitForRequest((request) => request.method() === 'PATCH')
    await page.locator('#field-body').fill('Ein Gedanke ohne Tippfehler')
    await page.locator('#action-save').click()
    const sent = (await saved).postData()
    expect(sent).toContain('"body":"Ein Gedanke ohne Tippfehler"')
    expect(sent).not.toContain('"status"')
  })

  test('removes comments in the list and in the form', async ({ page, request, baseURL }) => {
    const [inList, inForm] = [await send(baseURL), await send(baseURL)]
    await openList(page)
    await row(page, inList).getByRole('checkbox').check()
    await page.locator('.delete-documents__toggle').click()
    await page.getByRole('button', { name: 'Confirm' }).click()
    await expect(toast(page)).toContainText(/deleted 1 comment/i)
    await expect(row(page, inList)).toHaveCount(0)
    await expect(row(page, inForm)).toBeVisible()

    await openComment(page, inForm.id)
    await page.locator('.doc-controls__dots').click()
    await page.locator('#action-delete').click()
    await page.getByRole('button', { name: 'Confirm' }).click()
    await expect(page).toHaveURL(/\/collections\/comments(\?|$)/)
    const headers = await logIn(request)
    for (const { id } of [inList, inForm])
      expect((await request.get(`/api/comments/${id}`, { headers })).status()).toBe(404)
  })

  test('is shown what strangers write as text alone', async ({ page, baseURL }) => {
    const name = '<img src=x onerror=alert(1)>'
    const comment = await send(baseURL, {
      authorName: name,
      authorUrl: `https://evil.example/?q="onmouseover="alert(2)`,
      body: `${randomUUID()} <script>alert(3)</script>\u202E${'W'.repeat(2000)}`,
    })
    const scrollsSideways = () =>
      page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    await openList(page)
    const shown = page.locator('tbody tr', { hasText: comment.body.slice(0, 36) })
    await expect(shown).toContainText(name)
    await expect(shown).toContainText('<script>alert(3)</script>')
    expect(await scrollsSideways()).toBe(false)

    await openComment(page, comment.id)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    await expect(page.locator('#field-body')).toHaveValue(comment.body)
    await expect(page.getByRole('region', { name: 'Person' })).toContainText(name)
    const link = page.getByRole('link', { name: /leads away/ })
    await expect(link).toHaveAttribute('rel', /noopener noreferrer nofollow/)
    await expect(link).toHaveAttribute('href', /^https:\/\/evil\.example\//)
    expect(await page.locator('[onerror], [onmouseover]').count()).toBe(0)
    expect(await scrollsSideways()).toBe(false)
  })

  test('hands out what is held about a person, and erases it', async ({ page, request, baseURL }) => {
    const comment = await send(baseURL, { authorName: 'Vera Vergessen' })
    await openComment(page, comment.id)
    await page.getByRole('link', { name: 'Open person' }).click()
    await expect(page.locator('#field-email')).toHaveValue(comment.email)
    await expect(page.getByRole('button', { name: 'Ban' })).toHaveCount(0)

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export' }).click(),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
    const held = JSON.parse(Buffer.concat(chunks).toString())
    expect(held).toMatchObject({ email: comment.email, comments: [{ body: comment.body }] })

    await page.getByRole('button', { name: 'Erase…' }).click()
    await expect(page.getByRole('dialog')).toContainText('This cannot be undone.')
    await page.getByRole('button', { name: 'Erase for good' }).click()
    await expect(page).toHaveURL(/\/collections\/commenters(\?|$)/)
    await expect(page.locator('body')).not.toContainText(comment.email)
    await openComment(page, comment.id)
    await expect(page.locator('#field-authorName')).toHaveValue('Anonymous')
    await expect(page.getByRole('region', { name: 'Person' })).toContainText('No e-mail is kept')
    const headers = await logIn(request)
    const found = await request.get(`/api/commenters?where[email][equals]=${comment.email}`, { headers })
    expect((await found.json()).totalDocs).toBe(0)
  })
})

test('an admin bans a person, and lifts the ban', async ({ page, request, baseURL }) => {
  const comment = await send(baseURL)
  await logIn(request)
  await enter(page, firstUser.email)
  await openComment(page, comment.id)
  await page.getByRole('button', { name: 'Ban', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Person' })).toContainText('Banned since')
  await page.getByRole('button', { name: 'Lift the ban' }).click()
  await expect(page.getByRole('region', { name: 'Person' })).not.toContainText('Banned since')
})

test('an editor reads comments, and nothing about who wrote them', async ({ page, request, baseURL }) => {
  const comment = await send(baseURL)
  const bodies: Promise<string>[] = []
  page.on('response', (response) => {
    if (response.url().includes('/admin')) bodies.push(response.text().catch(() => ''))
  })
  await enter(page, await makeUser(request, 'editor'))
  await openList(page)
  await expect(row(page, comment)).toBeVisible()
  await expect(row(page, comment).getByRole('button')).toHaveCount(0)
  await row(page, comment).getByRole('checkbox').check()
  await expect(page.getByRole('region', { name: 'Decide about the selected comments' })).toHaveCount(0)

  await openComment(page, comment.id)
  await expect(page.locator('#field-body')).toHaveValue(comment.body)
  await expect(page.locator('#field-body')).not.toBeEditable()
  await expect(page.locator('#field-status').getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Person' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'What happened' })).toHaveCount(0)

  for (const slug of ['commenters', 'moderation-events']) {
    await page.goto(`/admin/collections/${slug}`)
    await expect(page.locator('body')).toContainText(/Not Found|Nothing found/i)
    await expect(page.locator(`#nav-${slug}`)).toHaveCount(0)
  }
  const all = (await Promise.all(bodies)).join('\n')
  expect(all).toContain(comment.body)
  expect(all).not.toContain(comment.email)
  const events = await request.get(`/api/moderation-events?where[comment][equals]=${comment.id}`, {
    headers: await logIn(request),
  })
  const { ipHash } = (await events.json()).docs[0]
  expect(ipHash).toBeTruthy()
  expect(all).not.toContain(ipHash)
})

test('the panel speaks German to those who do', async ({ browser, request, baseURL }) => {
  const comment = await send(baseURL)
  const email = await makeUser(request, 'moderator')
  const context = await browser.newContext({ baseURL, locale: 'de' })
  const page = await context.newPage()
  await page.goto('/admin/login')
  await page.fill('#field-email', email)
  await page.fill('#field-password', firstUser.password)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await expect(page).toHaveURL(/\/admin\/?$/)
  await openList(page)
  await expect(page.locator('.ra-tabs [aria-current]')).toContainText('Wartet')
  await row(page, comment).getByRole('button', { name: 'Freigeben' }).click()
  await expect(toast(page)).toContainText('Kommentar freigegeben.')
  await openComment(page, comment.id)
  await expect(page.getByRole('region', { name: 'Was geschah' })).toContainText('Eingegangen')
  await context.close()
})
