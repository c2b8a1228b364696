import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// On purpose not the county's time zone: a day computed with the machine's clock fails here.
process.env.TZ = 'UTC'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const alias = { '@': here('./'), 'server-only': here('./tests/support/empty-module.ts') }
const shared = { setupFiles: ['tests/support/console-errors.ts', 'tests/support/environment.ts'] }

/** Unit tests need nothing; integration tests get a real PostgreSQL (tests/support/postgres.ts); those over HTTP the built app (npm run http). */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2, // over HTTP each has a server of its own (scripts/test/over-http.mjs)
    projects: [
      {
        resolve: { alias },
        test: { ...shared, name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
      },
      {
        resolve: { alias },
        test: {
          ...shared,
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/postgres.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'http',
          include: ['tests/http/**/*.test.ts'],
          setupFiles: ['tests/support/console-errors.ts', 'tests/support/http/environment.ts'],
          globalSetup: ['tests/support/http/demo-server.ts'],
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
