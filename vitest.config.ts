import { defineConfig } from 'vitest/config'

/** Unit tests stand beside the code; `tests/int` runs over Payload, HTTP and a real PostgreSQL. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['blocks/**/*.test.{ts,tsx}', 'collections/**/*.test.ts', 'src/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
        },
      },
      {
        // Vite would load the ES module build of graphql beside the one that Node gives to Payload.
        resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
        test: {
          name: 'int',
          sequence: { groupOrder: 1 },
          include: ['tests/int/**/*.test.ts'],
          globalSetup: 'tests/int/globalSetup.ts',
          setupFiles: 'tests/int/setupFile.ts',
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
