import { importTypeScript } from '../../../scripts/bundle.mjs'

// A server, as far as importing goes: a process of its own. Confirms an import and says when it has begun; its end is a kill, or the word that it is done.
const [importId, version, cadreId, at] = process.argv.slice(2)
const { confirmImport, actorAt } = await importTypeScript(
  'tests/integration/imports/write-process.ts',
  'import-process',
)
const actor = await actorAt(cadreId, new Date(at))
process.once('message', async () => {
  const { work } = await confirmImport(actor, { importId, version: Number(version) }, new Date(at))
  process.send('begun')
  await work
  process.send('done')
  process.disconnect()
  process.exit(0)
})
process.send('ready')
