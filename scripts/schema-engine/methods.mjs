import { newEngine } from './engine.mjs'
import { ensureDatabase, withClient } from './ensure-database.mjs'

export { closeConnections, takePanic } from './engine.mjs'

const MAY_LOSE_DATA = /\bDROP (TABLE|COLUMN)\b|ALTER COLUMN .* (SET DATA )?TYPE/i

/** The answers to Prisma's requests: the engine's own, but for those that its WebAssembly build cannot give. */
export function methods({ datasource, datamodels, print }) {
  const engine = () => newEngine({ datasource, datamodels })

  // The engine fails at these two as soon as there is an earlier migration; `diff` gives the same answer.
  const difference = async (params) =>
    (await engine()).diff({
      from: params.migrationsList.migrationDirectories.length
        ? { tag: 'migrations', ...params.migrationsList }
        : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', ...params.schema },
      script: true,
      exitCode: true,
      filters: params.filters,
    })

  const own = {
    async createDatabase() {
      return { databaseName: await ensureDatabase(datasource.url, { create: true }) }
    },
    async ensureConnectionValidity() {
      await ensureDatabase(datasource.url, { create: false })
    },
    async dbExecute(params) {
      await withClient(params.datasourceType?.url ?? datasource.url, (client) => client.query(params.script))
    },
    async evaluateDataLoss(params) {
      const { exitCode, stdout } = await difference(params)
      if (exitCode !== 2) return { migrationSteps: 0, unexecutableSteps: [], warnings: [] }
      const lossy = (stdout ?? '').split('\n').filter((line) => MAY_LOSE_DATA.test(line))
      const warnings = lossy.map((line, stepIndex) => ({ message: `May lose data: ${line.trim()}`, stepIndex }))
      return { migrationSteps: 1, unexecutableSteps: [], warnings }
    },
    async createMigration(params) {
      const { exitCode, stdout } = await difference(params)
      const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
      const name = params.migrationName?.replace(/[^a-z0-9_]+/gi, '_').toLowerCase()
      const empty = params.draft ? '-- This is an empty migration.' : null
      return {
        connectorType: 'postgresql',
        generatedMigrationName: name ? `${stamp}_${name}` : stamp,
        migrationScript: exitCode === 2 ? stdout : empty,
        extension: 'sql',
      }
    },
    async diff(params) {
      const { exitCode, stdout } = await (await engine()).diff(params)
      if (stdout) print(stdout)
      return { exitCode, stdout: null }
    },
  }
  return async (method, params) => (own[method] ? own[method](params) : (await engine())[method](params))
}
