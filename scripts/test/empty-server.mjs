import { foundingLink } from '../founding.mjs'
import { builtServer } from './built-server.mjs'
import { copyTemplate, onServer } from './template.mjs'

/**
 * The built app on an empty database of its own, as `DEMO=0 npm start` leaves it, for one test: with the link that is
 * printed there. `close` leaves nothing behind.
 */
export async function emptyServer(databaseServerUrl, name) {
  const database = `vc_empty_${name}`
  const { server, env, environment } = await builtServer(
    await copyTemplate(databaseServerUrl, database),
    `empty-${name}`,
  )
  const { address } = await foundingLink(environment)
  return {
    ...{ baseUrl: env.BASE_URL, databaseUrl: env.DATABASE_URL, foundingLink: address },
    async close() {
      await server.stop()
      await onServer(databaseServerUrl, `drop database if exists ${database} with (force)`)
    },
  }
}
