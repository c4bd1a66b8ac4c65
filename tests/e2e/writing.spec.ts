import { ArticleForm } from './admin.ts'
import { enterAsFirst, expect, test } from './site.ts'

/** An article the short way: begun from a template, its figures from a spreadsheet, planned for a morning. */

/** Four cells of a column, as a spreadsheet puts them on the clipboard. */
const figures = '1.299,00\n12,5\n"50 × 40\nmit Griff"\n'

test('an editor writes an article from a template and plans when it goes out', async ({
  page,
  request,
  baseURL,
}) => {
  await enterAsFirst(page, request, baseURL)
  const form = new ArticleForm(page)
  const title = 'Ein Rad, das sich tragen lässt'

  await test.step('starts from a template, which keeps what is written', async () => {
    await form.open('create?locale=de')
    await form.fill('title', title)
    await page.getByRole('button', { name: 'Product review' }).click()
    await expect(page.locator('.blocks-field__row')).toHaveCount(7)
    await expect(form.field('title')).toHaveValue(title)
    await expect(page.getByRole('button', { name: 'Product review' })).toHaveCount(0)
  })

  await test.step('pastes figures beside the labels of the template', async () => {
    await page.locator('#layout-row-2').scrollIntoViewIfNeeded()
    await form.paste(form.cell(2, 0, 0), figures)
    await expect(form.cell(2, 0, 'label')).toHaveValue('Preis')
    await expect(form.cell(2, 0, 0)).toHaveValue('1.299,00')
    await expect(form.cell(2, 1, 0)).toHaveValue('12,5')
    await expect(form.cell(2, 2, 0)).toHaveValue('50 × 40 mit Griff')
  })

  await test.step('is led to what is still missing, in another tab too', async () => {
    await form.tab('Sources')
    await form.readiness.getByRole('link', { name: /^Excerpt/ }).click()
    await expect(form.field('excerpt')).toBeFocused()
    await page.keyboard.type('Elf Kilo, ein Griff, und es steht im Flur niemandem im Weg.')
    await expect(form.readiness.getByRole('link', { name: /^Excerpt/ })).toHaveCount(0)
  })

  await test.step('plans it and finds that in the list', async () => {
    await form.saved()
    await form.schedule('12/24/2099 6:00 AM')
    await page.goto('/admin/collections/articles?locale=de')
    await expect(page.getByRole('row', { name: title })).toContainText('Goes out Dec 24, 2099, 6:00 AM')
  })
})
