import { accessibilityFaults } from './axe.ts'
import { enterAsFirst, expect, test } from './site.ts'

/** Whether everybody can use what editors see of everything that goes on. */

/** Everything of ours has a class that begins so; around it stands Payload's own markup. */
const ours = '[class^="ra-"], [class*=" ra-"]'

test('what the panel adds of ours is for everybody, by day and by night', async ({
  page,
  request,
  baseURL,
}) => {
  test.slow()
  const headers = await enterAsFirst(page, request, baseURL)
  const first = async (path: string) =>
    (await (await request.get(`/api/${path}`, { headers })).json()).docs[0]
  const article = await first(
    'articles?where[slug][equals]=drei-backup-programme-im-vergleich&locale=de&depth=0',
  )
  const table = article.layout.findIndex(({ blockType }: { blockType: string }) => blockType === 'specTable')
  const collections = '/admin/collections'
  const screens = {
    '/admin': '.ra-widget',
    [`${collections}/articles`]: '.ra-title',
    [`${collections}/articles/create`]: '.ra-templates',
    // Led there, it is unfolded.
    [`${collections}/articles/${article.id}?locale=de#field-layout__${table}__rows`]: '.ra-grid__input:focus',
    [`${collections}/products/${(await first('products?where[name][equals]=Jolle')).id}`]: '.ra-offer',
    [`${collections}/comments/${(await first('comments')).id}`]: '.ra-decision',
    [`${collections}/commenters/${(await first('commenters')).id}`]: '.ra-foot',
  }
  for (const [path, shown] of Object.entries(screens)) {
    await page.goto(path)
    await expect(page.locator(shown).first()).toBeVisible()
    // Payload draws it inside of cells of ours, without a name.
    const scope = { within: [ours], except: ['.drawer-link__doc-drawer-toggler'] }
    expect.soft(await accessibilityFaults(page, scope), path).toEqual([])
    // By night, colours alone are others.
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'dark'
    })
    const byNight = await accessibilityFaults(page, { ...scope, rules: ['color-contrast'] })
    expect.soft(byNight, `${path}, by night`).toEqual([])
  }
})
