import { importTypeScript } from '../../../scripts/bundle.mjs'

// A server, as far as importing goes: a process of its own. Told to, it writes an import; it says when it has begun and when it is done, unless it is killed.
const [cadreId, at] = process.argv.slice(2)
const { confirmImport, actorAt } = await importTypeScript(
  'tests/integration/imports/write-process.ts',
  'import-process',
)
const actor = await actorAt(cadreId, new Date(at))
process.once('message', async (input) => {
  const { work } = await confirmImport(actor, input, new Date(at))
  process.send('begun')
  await work
  process.send('done')
  process.disconnect()
  process.exit(0)
})
process.send('ready')
