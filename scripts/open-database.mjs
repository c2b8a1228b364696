import { dataDir } from './data-dir.mjs'

/** The database of this installation: the one that DATABASE_URL names, else the embedded one. `close` gives it back. */
export async function openDatabase({ fast = false } = {}) {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, embedded: false, close: async () => {} }
  const { embeddedPostgres } = await import('./postgres/embedded.mjs')
  return { embedded: true, ...(await embeddedPostgres(dataDir(), { fast })) }
}
