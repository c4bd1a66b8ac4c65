import type { APIRequestContext, Page } from '@playwright/test'
import { accessibilityFaults } from './axe.ts'
import { expect, logIn, test } from './site.ts'

/** Whether everybody can use what editors see of everything that goes on. */

/** Everything of ours has a class that begins so; around it stands Payload's own markup. */
const ours = '[class^="ra-"], [class*=" ra-"]'

/** Logs the page in as the first user, without the form. */
const enter = async (page: Page, request: APIRequestContext, baseURL: string | undefined) => {
  const headers = await logIn(request)
  const value = headers.Authorization.slice('JWT '.length)
  await page.context().addCookies([{ name: 'payload-token', value, url: String(baseURL) }])
}

test('the start page and the list of articles are for everybody, by day and by night', async ({
  page,
  request,
  baseURL,
}) => {
  test.slow()
  await enter(page, request, baseURL)
  const screens = { '/admin': '.ra-widget', '/admin/collections/articles': '.ra-title' }
  for (const [path, shown] of Object.entries(screens)) {
    await page.goto(path)
    await expect(page.locator(shown).first()).toBeVisible()
    for (const theme of ['light', 'dark']) {
      await page.evaluate((name) => {
        document.documentElement.dataset.theme = name
      }, theme)
      expect.soft(await accessibilityFaults(page, { within: [ours] }), `${path}, ${theme}`).toEqual([])
    }
  }
})
