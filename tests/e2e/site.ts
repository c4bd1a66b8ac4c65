import { test as base } from '@playwright/test'

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
