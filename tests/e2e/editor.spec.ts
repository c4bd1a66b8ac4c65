import { ArticleForm, toast } from './admin.ts'
import { expect, firstUser, test } from './site.ts'

/** A table as a spreadsheet puts it on the clipboard. */
const fans = 'Merkmal\tLeiser Lüfter\tLauter Lüfter\tEinheit\nLautstärke\t19,5\t31\tdB\nMaße\t60; 40\t\tcm'

/** An editor's day, from the first user to a published article in two languages. Steps build on one another. */
test.describe.configure({ mode: 'serial' })

test('an editor begins, writes with all blocks, publishes and translates', async ({ page, request }) => {
  test.slow()

  await test.step('creates the first user, who is admin', async () => {
    await page.goto('/admin')
    await expect(page).toHaveURL(/create-first-user/)
    await page.fill('#field-email', firstUser.email)
    await page.fill('#field-password', firstUser.password)
    await page.fill('#field-confirm-password', firstUser.password)
    await page.getByRole('button', { name: 'Create' }).click()
    await expect(page).toHaveURL(/\/admin\/?$/)
    const { user } = await page.evaluate(async () => (await fetch('/api/users/me')).json())
    expect(user.roles).toEqual(['admin'])
  })

  const form = new ArticleForm(page)
  await test.step('is told everything that keeps an article from going out', async () => {
    await form.open()
    await form.fill('title', 'Ein leiser Lüfter für große Räume')
    await form.addBlock('Quick facts')
    await expect(form.readiness).toContainText('Excerpt')
    await form.publish()
    await expect(page.locator('.field-error')).toHaveCount(2)
    await expect(toast(page)).toContainText('Excerpt')
    await expect(toast(page)).toContainText('Facts')
  })

  await test.step('writes it with all seven blocks', async () => {
    await form.fill('excerpt', 'Er kühlt, und man hört ihn nicht. Wir haben eine Woche daneben gesessen.')
    await form.addRow('layout.0.facts')
    await form.fill('layout.0.facts.0.text', 'Kühlt 60 Quadratmeter')
    await form.addBlock('Text')
    await form.write(1, 'Am ersten Abend glaubten wir, er sei kaputt.')
    await form.addBlock('Spec table')
    await form.paste(form.cell(2, 0, 'label'), fans)
    await expect(form.cell(2, 1, 0)).toHaveValue('60; 40')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(form.cell(2, -1, 0)).toHaveValue('')
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await form.paste(form.cell(2, 0, 1), '1\t2\t3\t4\t5\t6')
    await expect(page.locator('#layout-row-2').getByRole('status')).toContainText('Nothing was pasted')
    await form.cell(2, 1, 'label').click()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Gewicht')
    await page.keyboard.press('Tab')
    await page.keyboard.type('3,2')
    await form.addBlock('Pros and cons')
    await form.addRow('layout.3.pros')
    await form.fill('layout.3.pros.0.text', 'Kaum zu hören')
    await form.addBlock('Verdict')
    await form.fill('layout.4.score', '8.5')
    await form.choose('layout.4.recommendation', 'Buy')
    await form.addBlock('Affiliate product')
    await form.choose('layout.5.product', '')
    await form.addBlock('AI disclosure')
    await form.choose('layout.6.level', 'AI-assisted')
  })

  await test.step('publishes it', async () => {
    await form.publish()
    await expect(toast(page)).toContainText(/successfully/i)
    await expect(page.locator('.status__value')).toHaveText(/Published/)
    await form.tab('Publish')
    await expect(form.field('slug')).toHaveValue('ein-leiser-luefter-fuer-grosse-raeume')
    await form.tab('Write')
  })

  await test.step('a reader reads it on the site and a frontend by REST and GraphQL', async () => {
    const bySlug = await request.get('/api/articles/by-slug/ein-leiser-luefter-fuer-grosse-raeume?locale=de')
    expect(bySlug.status()).toBe(200)
    const article = await bySlug.json()
    expect(article).toMatchObject({ score: 85, aiLevel: 'assisted', readingMinutes: 1 })
    expect(article.layout.map((block: { blockType: string }) => block.blockType)).toEqual([
      'quickFacts',
      'prose',
      'specTable',
      'prosCons',
      'verdict',
      'affiliateProduct',
      'aiDisclosure',
    ])
    const query = `{ ArticleBySlug(slug: "${article.slug}", locale: de) { title layout { ... on SpecTable { rows { values } } } } }`
    const { data } = await (await request.post('/api/graphql', { data: { query } })).json()
    expect(data.ArticleBySlug.layout[2].rows.map(({ values }: { values: string[] }) => values)).toEqual([
      ['19,5', '31'],
      ['60; 40', ''],
      ['3,2', ''],
    ])

    const reader = await page.context().newPage()
    await reader.goto(`/de/articles/${article.slug}`)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Ein leiser Lüfter für große Räume')
    await expect(reader.getByText('Anzeige').first()).toBeVisible()
    await expect(reader.getByRole('row', { name: 'Lautstärke 19,5 dB 31 dB' })).toBeVisible()
    const graph = JSON.parse((await reader.locator('script[type="application/ld+json"]').textContent()) ?? '')
    expect(graph['@graph'][0]).toMatchObject({ headline: 'Ein leiser Lüfter für große Räume' })
    await reader.goto(`/en/articles/${article.slug}`)
    await expect(reader.locator('h1')).not.toHaveText('Ein leiser Lüfter für große Räume')
    await reader.close()
  })

  await test.step('adds the English version', async () => {
    await page.goto(`${page.url()}?locale=en`)
    await expect(form.field('title')).toBeEditable()
    await form.fill('title', 'A quiet fan for large rooms')
    await form.fill('excerpt', 'It cools, and you do not hear it.')
    const rows = page.locator('.blocks-field__row')
    const before = await rows.count()
    await form.addBlock('Quick facts')
    await form.addRow(`layout.${before}.facts`)
    await form.fill(`layout.${before}.facts.0.text`, 'Cools 60 square metres')
    await form.publish()
    await expect(toast(page)).toContainText(/successfully/i)
    await expect(async () => {
      const english = await request.get(
        '/api/articles/by-slug/ein-leiser-luefter-fuer-grosse-raeume?locale=en',
      )
      expect((await english.json()).title).toBe('A quiet fan for large rooms')
    }).toPass({ timeout: 20_000 })
  })
})

test('an editor previews a draft that readers do not see', async ({ browser, page, baseURL }) => {
  await page.goto('/admin/login')
  await page.fill('#field-email', firstUser.email)
  await page.fill('#field-password', firstUser.password)
  await page.getByRole('button', { name: 'Login' }).click()
  await expect(page).toHaveURL(/\/admin\/?$/)
  const form = new ArticleForm(page)
  // The admin remembers the language that was written last.
  await form.open('create?locale=de')
  await form.fill('title', 'Noch geheim')
  await expect(page).toHaveURL(/articles\/\d+/)
  await form.saved()
  const id = /articles\/(\d+)/.exec(page.url())?.[1]
  await page.goto(`/de/preview/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Noch geheim')

  const stranger = await browser.newContext({ baseURL })
  const refused = await stranger.request.get(`/de/preview/${id}`)
  expect(refused.status()).toBe(404)
  expect(await refused.text()).not.toContain('Noch geheim')
  await stranger.close()
})
