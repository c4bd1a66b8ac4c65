import { accessibilityFaults } from './axe.ts'
import { expect, test, troubles } from './site.ts'

test('a reader searches from the masthead, mistypes, and finds the article', async ({ page }) => {
  await page.goto('/de')
  await page.getByRole('banner').getByRole('link', { name: 'Suche' }).click()
  await page.getByRole('searchbox').fill('kupefr')
  await page.getByRole('searchbox').press('Enter')
  await expect(page).toHaveURL(/\/de\/search\?q=kupefr$/)
  await expect(page.getByRole('status')).toContainText('„Kupfer“')
  const found = page.getByRole('main').getByRole('listitem')
  await expect(found).toHaveCount(1)
  await expect(found.locator('mark').first()).toHaveText('Kupfer')
  expect(await troubles(page)).toMatchObject({ scrollsSideways: false, skippedHeadings: [], mainHeadings: 1 })
  expect(await accessibilityFaults(page, { within: ['main'] })).toEqual([])
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex')
  await found.getByRole('link').click()
  await expect(page).toHaveURL(/\/de\/articles\/aws-kupfer-aus-arizona$/)

  await page.goto('/en/search?q=xylophone')
  await expect(page.getByRole('status')).toContainText('There is no article on “xylophone”')
  await expect(page.getByRole('searchbox')).toHaveValue('xylophone')
})
