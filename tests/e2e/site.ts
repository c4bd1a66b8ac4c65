import { type APIRequestContext, test as base, type Page } from '@playwright/test'

/** Tests whose `baseURL` is the server that the global setup started; any error in the page's console fails them. */
export const test = base.extend<{ quietConsole: undefined }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  baseURL: async ({}, use) => use(process.env.E2E_URL),
  quietConsole: [
    async ({ page }, use) => {
      const errors: string[] = []
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      page.on('pageerror', (error) => errors.push(error.message))
      await use(undefined)
      // What a test provokes (a refused save, a page that is not there) the browser logs as a failed resource.
      base.expect(errors.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'

export const firstUser = { email: 'editor-in-chief@example.com', password: 'a long enough password' }

/** The first user, whom the editor's test has made when it ran before. */
export const logIn = async (request: APIRequestContext) => {
  const login = await request.post('/api/users/login', { data: firstUser })
  const answer = login.ok() ? login : await request.post('/api/users/first-register', { data: firstUser })
  return { Authorization: `JWT ${(await answer.json()).token}` }
}

/** Logs the page in as the first user, without the form. @returns the headers for requests beside the page */
export const enterAsFirst = async (page: Page, request: APIRequestContext, baseURL: string | undefined) => {
  const headers = await logIn(request)
  const value = headers.Authorization.slice('JWT '.length)
  await page.context().addCookies([{ name: 'payload-token', value, url: String(baseURL) }])
  return headers
}

/** Waits for the page's scripts, which start when a form comes near, to have taken the form over. */
export const scriptsRun = (page: Page) =>
  page.waitForFunction(() => {
    const form = document.querySelector('form[method=post i]')
    return form && Object.keys(form).some((key) => key.startsWith('__react'))
  })

/** What would trouble a reader, whatever the page. */
export const troubles = (page: Page) =>
  page.evaluate(() => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
      Number(tagName[1]),
    )
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    return {
      scrollsSideways: document.documentElement.scrollWidth > window.innerWidth,
      skippedHeadings: levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1),
      mainHeadings: levels.filter((level) => level === 1).length,
      repeatedIds: ids.filter((id, index) => ids.indexOf(id) !== index),
      picturesWithoutAlt: [...document.images].filter((image) => !image.hasAttribute('alt')).length,
    }
  })
