import { defineConfig } from '@playwright/test'
import everyday from '../../playwright.config.ts'

/** `npm run screenshots`: the pictures in the README, made anew of the application as it is, with its demo content. */
export default defineConfig({
  ...everyday,
  testDir: '.',
  globalSetup: './globalSetup.ts',
  outputDir: '../../test-results',
  projects: [{ name: 'screenshots', testMatch: 'screenshots.ts' }],
})
