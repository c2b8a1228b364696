import { defineConfig } from 'prisma/config'

/** Where Prisma finds things. Run it through `node scripts/prisma.mjs`, which brings the engine and the database. */
export default defineConfig({
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://unset@127.0.0.1/unset' },
})
