import { expect, type Locator, type Page } from '@playwright/test'

/** Longer than the admin waits after the last key before it saves, in milliseconds. */
const autosaveInterval = 2500

/** The admin's article form, as far as tests touch it. Names are Payload's ids and classes. */
export class ArticleForm {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  field(name: string): Locator {
    return this.page.locator(`#field-${name.replaceAll('.', '__')}`)
  }

  async open(path = 'create') {
    await this.page.goto(`/admin/collections/articles/${path}`)
    await expect(this.field('title')).toBeEditable()
  }

  /** The panel that says what keeps the article from going out. */
  get readiness(): Locator {
    return this.page.getByRole('region', { name: 'Ready to publish?' })
  }

  async tab(label: string) {
    await this.page.locator('.tabs-field__tab-button', { hasText: label }).click()
  }

  async addBlock(label: string) {
    const rows = this.page.locator('.blocks-field__row')
    const before = await rows.count()
    await this.page.locator('#field-layout').getByRole('button', { name: 'Add Block' }).last().click()
    await this.page.locator('.blocks-drawer__block').getByRole('button', { name: label, exact: true }).click()
    await expect(rows).toHaveCount(before + 1)
    await this.page.locator(`#layout-row-${before}`).scrollIntoViewIfNeeded()
  }

  async addRow(path: string) {
    await this.field(path).locator('.array-field__add-row').last().click()
  }

  async fill(path: string, text: string) {
    await this.field(path).fill(text)
  }

  /** A cell of the spec table at this place of the layout. Row -1 holds the headings; a number is the place of a value. */
  cell(block: number, row: number, part: string | number): Locator {
    return this.page.locator(`#layout-row-${block} [data-row="${row}"][data-part="${part}"]`)
  }

  /** Puts a text on the clipboard and pastes it, as from a spreadsheet. */
  async paste(into: Locator, text: string) {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
    await into.click()
    await this.page.keyboard.press('ControlOrMeta+v')
  }

  async choose(path: string, option: string) {
    await this.field(path).locator('.rs__control').click()
    await this.page.locator('.rs__option', { hasText: option }).first().click()
  }

  async write(row: number, text: string) {
    const editor = this.page.locator(`#layout-row-${row} [contenteditable="true"]`).first()
    await editor.click()
    await this.page.keyboard.type(text)
  }

  /** Waits until what was typed is saved as a draft. */
  async saved() {
    await this.page.waitForTimeout(autosaveInterval)
    await this.page.waitForLoadState('networkidle')
  }

  /** Plans that the article, as it is stored, goes out at a time, such as `12/24/2026 6:00 PM`. */
  async schedule(at: string) {
    await this.page.locator('.form-submit .popup-button').click()
    await this.page.locator('#schedule-publish').click()
    const drawer = this.page.locator('.schedule-publish')
    await drawer.locator('.date-time-picker input').fill(at)
    await this.page.keyboard.press('Enter')
    await drawer.locator('#scheduled-publish-save').click()
    await expect(drawer.getByRole('table')).toBeVisible()
  }

  /** Publishes what is there. An autosave that is still to come would answer after it and clear its messages. */
  async publish() {
    await this.saved()
    await this.page.locator('#action-save').click()
  }
}

/** The toast that Payload shows after an action; the latest when there are several. */
export const toast = (page: Page) => page.locator('.payload-toast-item').first()
