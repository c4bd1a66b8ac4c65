import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { toast } from './admin.ts'
import { accessibilityFaults } from './axe.ts'
import { enter, makeUser, type Sent, send, statusesOf } from './moderators.ts'
import { expect, logIn, test } from './site.ts'

/** The moderators' queue: a hundred comments by keyboard, with others at work, with a thumb. */

/** So many waiting comments that a word of their own finds. */
const sendMany = async (baseURL: string | undefined, count: number, word: string): Promise<Sent[]> => {
  const sent: Sent[] = []
  // A few at a time, as a server has connections.
  for (let from = 0; from < count; from += 10) {
    const some = Array.from({ length: Math.min(10, count - from) }, (_, index) =>
      send(baseURL, { body: `${word} Nummer ${from + index}` }),
    )
    sent.push(...(await Promise.all(some)))
  }
  return sent
}

const openQueue = async (page: Page, word: string, count: number) => {
  await page.goto(`/admin/moderation?word=${word}`)
  await expect(card(page)).toHaveCount(count)
  // The page is alive once a key does something.
  await expect(async () => {
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await expect(current(page)).toBeFocused({ timeout: 500 })
  }).toPass()
}
const card = (page: Page) => page.locator('.ra-card')
const cardOf = (page: Page, { id }: Sent) => page.locator(`#queue-${id}`)
const current = (page: Page) => page.locator('.ra-card[aria-current]')
const bar = (page: Page) => page.locator('.ra-bar')

/** How many of the comments that a word finds are of each status. */
const countsOf = async (request: APIRequestContext, word: string) => {
  const headers = await logIn(request)
  return (await (await request.get(`/api/comments/queue?word=${word}`, { headers })).json()).counts
}

test('a moderator decides a hundred comments by keyboard', async ({ page, request, baseURL }) => {
  // Also on a machine that does other things meanwhile.
  test.slow()
  const word = `hundert-${randomUUID()}`
  await sendMany(baseURL, 100, word)
  await enter(page, await makeUser(request, 'moderator'))
  // The first page; the rest is read while there is still enough to decide.
  await openQueue(page, word, 50)
  const start = Date.now()
  for (let number = 0; number < 100; number++) {
    await current(page).waitFor()
    await page.keyboard.press(number % 10 === 3 ? 'r' : number % 10 === 6 ? 's' : 'a')
    if (number === 20) {
      await page.keyboard.press('u')
      await page.keyboard.press('r')
    }
  }
  await expect(card(page)).toHaveCount(0)
  console.log(`    100 decisions by keyboard took ${((Date.now() - start) / 1000).toFixed(1)} s`)
  await expect
    .poll(() => countsOf(request, word), { timeout: 60_000 })
    .toEqual({ pending: 0, approved: 79, rejected: 11, spam: 10 })
})

test('two moderators at once decide about nothing twice', async ({ page, request, baseURL }) => {
  const word = `zwei-${randomUUID()}`
  // One after the other, as the queue shows them.
  const [first] = (await sendMany(baseURL, 1, word)) as [Sent]
  const [second] = (await sendMany(baseURL, 1, word)) as [Sent]
  const [third] = (await sendMany(baseURL, 1, word)) as [Sent]
  await enter(page, await makeUser(request, 'moderator'))
  await openQueue(page, word, 3)
  const other = async ({ id }: Sent, action: string) => {
    const headers = await logIn(request)
    const answer = await request.post('/api/comments/moderate', { headers, data: { ids: [id], action } })
    expect(answer.status()).toBe(200)
  }

  await other(second, 'approve')
  await expect(page.locator('.ra-elsewhere')).toContainText(/approved by user \d+/)
  await expect(cardOf(page, second)).toHaveCount(0)
  const fourth = await send(baseURL, { body: `${word} Nummer 4` })
  await page.getByRole('button', { name: 'Show 1 new comment' }).click()
  await expect(cardOf(page, fourth)).toBeVisible()

  // Quicker than this page can know.
  await page.route(/queue\?.*since/, (route) => route.abort())
  await other(first, 'spam')
  await page.locator('.ra-queue').focus()
  await expect(cardOf(page, first)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('a')
  await expect(toast(page)).toContainText('has been decided about in the meantime')
  await page.unroute(/queue\?.*since/)
  await expect(page.locator('.ra-elsewhere')).toContainText('marked as spam by user')
  expect(await statusesOf(request, [first, second, third, fourth])).toEqual([
    'spam',
    'approved',
    'pending',
    'pending',
  ])
})

test('decides about several at once with a thumb, and takes it back', async ({ page, request, baseURL }) => {
  const word = `daumen-${randomUUID()}`
  const sent = await sendMany(baseURL, 3, word)
  await enter(page, await makeUser(request, 'moderator'))
  await page.setViewportSize({ width: 390, height: 844 })
  await openQueue(page, word, 3)
  expect(await accessibilityFaults(page, { within: ['.ra-queue'] })).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false)
  for (const comment of sent.slice(0, 2)) await cardOf(page, comment).getByRole('checkbox').check()
  await expect(bar(page)).toContainText('2 selected')
  await bar(page).getByRole('button', { name: 'Note' }).click()
  await bar(page).getByRole('textbox').fill('Beides Werbung')
  await bar(page).getByRole('button', { name: 'Spam' }).click()
  await expect(card(page)).toHaveCount(1)
  await expect.poll(() => statusesOf(request, sent)).toEqual(['spam', 'spam', 'pending'])

  await bar(page).getByRole('button', { name: 'Undo' }).click()
  await expect(card(page)).toHaveCount(3)
  await expect.poll(() => statusesOf(request, sent)).toEqual(['pending', 'pending', 'pending'])
  await page.getByRole('link', { name: /^Spam/ }).click()
  await expect(page.locator('.ra-queue__empty')).toBeVisible()
})

test('an editor reads the queue and decides nothing; nobody else has one', async ({
  page,
  request,
  baseURL,
}) => {
  const word = `lesen-${randomUUID()}`
  const [comment] = (await sendMany(baseURL, 1, word)) as [Sent]
  await page.goto('/admin/moderation')
  await expect(page).toHaveURL(/login\?redirect=/)
  await enter(page, await makeUser(request, 'editor'))
  await page.goto(`/admin/moderation?word=${word}`)
  await expect(cardOf(page, comment)).toContainText(word)
  await page.keyboard.press('a')
  await expect(cardOf(page, comment).getByRole('button')).toHaveCount(0)
  await expect(page.locator('body')).not.toContainText(comment.email)
  expect(await statusesOf(request, [comment])).toEqual(['pending'])
})
