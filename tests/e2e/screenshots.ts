import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, firstUser, logIn, test } from './site.ts'

const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 860 }
/** So that a clone stays small. */
const maxBytes = 300_000

/** Writes a picture with as many colours as fit. */
const save = async (name: string, png: Buffer) => {
  for (const colours of [256, 128, 64, 32]) {
    const file = await sharp(png).png({ palette: true, colours, effort: 10 }).toBuffer()
    if (file.length > maxBytes) continue
    await writeFile(fileURLToPath(new URL(`../../docs/${name}.png`, import.meta.url)), file)
    return
  }
  throw new Error(`docs/${name}.png stays larger than ${maxBytes} bytes.`)
}

/** What is seen once every picture in sight is there, and nothing moves or blinks. */
const shot = (page: Page) => page.screenshot({ animations: 'disabled', caret: 'hide' })

test.use({ viewport: desk, contextOptions: { reducedMotion: 'reduce' } })

test('article', async ({ page }) => {
  await page.goto('/en/articles/faehrmann-jolle-test', { waitUntil: 'networkidle' })
  await save('article', await shot(page))
})

test('blocks on a phone', async ({ page }) => {
  await page.setViewportSize(phone)
  await page.goto('/en/articles/faehrmann-jolle-test')
  const screens: Buffer[] = []
  for (const block of ['.ra-spec', '.ra-pros-cons', '.ra-verdict', '.ra-product']) {
    await page
      .locator(block)
      .first()
      .evaluate((element) => {
        scrollTo({ top: element.getBoundingClientRect().top + scrollY - 16, behavior: 'instant' })
      })
    await page.waitForLoadState('networkidle')
    screens.push(await shot(page))
  }
  const gap = 24
  const width = screens.length * (phone.width + gap) - gap
  const canvas = sharp({ create: { width, height: phone.height, channels: 3, background: '#8d8f94' } })
  const beside = screens.map((input, index) => ({ input, left: index * (phone.width + gap), top: 0 }))
  await save('blocks', await canvas.composite(beside).png().toBuffer())
})

test('editing and moderating', async ({ page, request }) => {
  const headers = await logIn(request)
  await page.goto('/admin/login')
  await page.locator('#field-email').fill(firstUser.email)
  await page.locator('#field-password').fill(firstUser.password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL(/\/admin\/?$/)

  const found = await request.get('/api/articles?where[slug][equals]=faehrmann-jolle-test&depth=0', {
    headers,
  })
  const { docs } = await found.json()
  await page.goto(`/admin/collections/articles/${docs[0].id}?locale=en`, { waitUntil: 'networkidle' })
  await expect(page.locator('#field-title')).toBeVisible()
  await save('editor', await shot(page))

  await page.goto('/admin/moderation', { waitUntil: 'networkidle' })
  await save('moderation', await shot(page))
})
