import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { send } from './moderators.ts'
import { enterAsFirst, expect, test } from './site.ts'

const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 860 }
/** So that a clone stays small. */
const maxBytes = 250_000

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

test('editing', async ({ page, request, baseURL }) => {
  const headers = await enterAsFirst(page, request, baseURL)
  const found = await request.get(
    '/api/articles?where[slug][equals]=faehrmann-jolle-test&locale=en&depth=0',
    {
      headers,
    },
  )
  const [{ id, layout }] = (await found.json()).docs
  const table = layout.findIndex(({ blockType }: { blockType: string }) => blockType === 'specTable')
  await page.goto(`/admin/collections/articles/${id}?locale=en#field-layout__${table}__rows`)
  const grid = page.locator(`#layout-row-${table}`)
  await expect(grid.locator('.ra-grid__input:focus')).toBeVisible()
  await expect(page.locator('.ra-ready__facts')).toBeVisible()
  await grid.getByRole('textbox').nth(6).focus()
  await page.waitForLoadState('networkidle')
  // Below the bar that stays at the top.
  await grid.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 64))
  await save('editor', await shot(page))
})

/** What readers write, the last of it with more links than are let pass. */
const waiting = [
  {
    authorName: 'Henrike',
    authorEmail: 'henrike@example.org',
    body: 'Passt unter das Brett auch ein Kasten mit zwölf großen Flaschen, oder nur der mit den kleinen?',
  },
  {
    authorName: 'Tom P.',
    authorEmail: 'tom@example.com',
    body: 'Acht Wochen, und kein Wort über den Regen? Bei mir stand nach einer Nacht das Wasser in der Kiste.',
  },
  {
    authorName: 'Lastenrad-Profi',
    authorEmail: 'profi@angebot.example',
    body: 'Super Angebote: https://angebot.example/1 https://angebot.example/2 https://angebot.example/3',
  },
]

test('moderating', async ({ page, request, baseURL }) => {
  await enterAsFirst(page, request, baseURL)
  for (const comment of waiting) await send(baseURL, comment)
  await page.goto('/admin/moderation?sort=newest')
  await expect(page.locator('.ra-card').nth(waiting.length)).toBeVisible()
  await page.waitForLoadState('networkidle')
  await save('moderation', await shot(page))
})
