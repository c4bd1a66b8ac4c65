import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import { accessibilityFaults } from './axe.ts'
import { expect, scriptsRun, test } from './site.ts'

/** The site for readers who see little, use no mouse, or have a slow phone. */

const article = '/de/articles/faehrmann-jolle-test'

for (const [locale, colorScheme] of [
  ['de', 'light'],
  ['en', 'dark'],
  ['de', 'dark'],
  ['en', 'light'],
] as const) {
  test(`axe finds nothing wrong, ${locale}, ${colorScheme}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      baseURL,
      colorScheme,
      // Half of them on a phone, where other things show.
      viewport: colorScheme === 'dark' ? { width: 390, height: 844 } : { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      // A network of its own, since networks may send only so much at a time.
      extraHTTPHeaders: { 'X-Forwarded-For': `100.${randomInt(64, 128)}.${randomInt(256)}.1` },
    })
    const page = await context.newPage()
    const faultsAt = async (path: string) => {
      await page.goto(`/${locale}${path}`)
      return accessibilityFaults(page)
    }
    for (const path of ['', '/topics/mobilitaet', '/authors/jana-feldkamp', '/nothing/here'])
      expect(await faultsAt(path), path).toEqual([])
    expect(await faultsAt('/articles/faehrmann-jolle-test'), 'article').toEqual([])

    await page.locator('#comment-form button').click()
    await expect(page.locator('#comment-form-message')).toHaveAttribute('role', 'alert')
    expect(await accessibilityFaults(page, { within: ['#comment-form'] }), 'refused form').toEqual([])
    await page
      .getByRole('link', { name: { de: 'Melden', en: 'Report' }[locale] })
      .first()
      .click()
    await page.waitForURL(/\/comments\/\d+/)
    expect(await accessibilityFaults(page), 'comment').toEqual([])
    await context.close()
  })
}

/** Where the keyboard is: its place in the document, and whether that is to be seen. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement as HTMLElement
    const marked = [active, active.closest('.card')].some((element) => {
      const { outlineStyle, outlineWidth } = element
        ? getComputedStyle(element)
        : { outlineStyle: 'none', outlineWidth: '0' }
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
    })
    return {
      place: [...document.querySelectorAll('*')].indexOf(active),
      what: `${active.tagName} ${active.textContent?.trim().slice(0, 40) || active.getAttribute('name')}`,
      marked,
    }
  })

test('the keyboard reaches everything, in order, and shows where it is', async ({ page }) => {
  await page.goto(article)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Zum Inhalt springen' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()

  const reachable = await page.evaluate(
    () =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, input, textarea, select, summary, [tabindex="0"]',
        ),
      ].filter((element) => element.checkVisibility() && element.tabIndex >= 0).length,
  )
  const places: number[] = []
  for (let step = 0; step < reachable; step++) {
    const { place, what, marked } = await focus(page)
    expect(marked, what).toBe(true)
    places.push(place)
    await page.keyboard.press('Tab')
  }
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(new Set(places).size).toBe(reachable)

  await page.goto(article)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
})

test('the contents lead to every heading: folded on a phone, beside the text on a desk', async ({ page }) => {
  const contents = page.getByRole('navigation', { name: 'Inhalt' })
  await page.goto(article)
  for (const link of await contents.getByRole('link').all()) {
    await link.click()
    const id = decodeURIComponent(new URL(page.url()).hash.slice(1))
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport()
    await expect(page.locator(`[id="${id}"]`)).toHaveText(String(await link.textContent()))
    await expect(link).toBeInViewport()
  }

  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(article)
  await expect(contents.getByRole('link').first()).toBeHidden()
  await contents.locator('summary').press('Enter')
  await contents.getByRole('link', { name: 'Unser Fazit' }).click()
  await expect(page.getByRole('heading', { name: 'Unser Fazit' })).toBeInViewport()
})

test('an article is read without scripts; they come with the form', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()))
  await page.goto(article, { waitUntil: 'networkidle' })
  expect(scripts).toEqual([])
  await page.getByRole('textbox', { name: 'Kommentar' }).focus()
  await scriptsRun(page)
  expect(scripts.length).toBeGreaterThan(0)
})

test('an article leads on to the ones before and after it', async ({ page }) => {
  await page.goto('/de')
  await page.locator('.card__link').first().click()
  const around = page.getByRole('navigation', { name: 'Davor und danach erschienen' })
  const title = await page.getByRole('heading', { level: 1 }).textContent()
  await expect(around.getByRole('link')).toHaveCount(1)
  await around.getByRole('link', { name: 'Davor erschienen' }).click()
  await expect(around.getByRole('link', { name: 'Danach erschienen' })).toContainText(String(title))
})
