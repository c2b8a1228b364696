import { resolve } from 'node:path'
import { importTypeScript } from './bundle.mjs'
import { dataDir } from './data-dir.mjs'
import { PlainError } from './plain-error.mjs'
import { keptSecrets } from './secrets.mjs'

/**
 * The environment that the server runs in, checked by the same rules as the server's own (lib/ground/env.ts). With the
 * embedded database, secrets that are not set come from the data folder; with one's own they must be set.
 */
export async function serverEnvironment(database) {
  const { databasePassword: _, ...secrets } = database.embedded ? keptSecrets(dataDir()) : {}
  const environment = { ...secrets, ...withoutEmpty(process.env), DATABASE_URL: database.url }
  const { PORT, NEXTAUTH_URL } = await checked(environment)
  return {
    ...environment,
    PORT: String(PORT),
    NEXTAUTH_URL,
    DATA_DIR: resolve(environment.DATA_DIR ?? '.data'), // the server runs in another folder
    HOSTNAME: '0.0.0.0', // containers preset it to their own name, which would be all that the server listens on
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

async function checked(environment) {
  const { readEnvironment, EnvironmentError } = await importTypeScript('lib/ground/env.ts', 'env')
  try {
    return readEnvironment(environment)
  } catch (error) {
    throw error instanceof EnvironmentError ? new PlainError(error.message) : error
  }
}

const withoutEmpty = (source) => Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
