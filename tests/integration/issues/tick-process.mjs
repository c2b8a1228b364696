import { importTypeScript } from '../../../scripts/bundle.mjs'

// A second server, as far as ticking goes: a process of its own with its own connections. Says when it is ready, ticks when told.
const [name, now] = process.argv.slice(2)
const { tick } = await importTypeScript('lib/domains/issues/commands/tick.ts', name)
await tick(new Date(0)) // connects
process.once('message', async () => {
  process.send({ looked: await tick(new Date(now)) })
  process.disconnect()
  process.exit(0)
})
process.send('ready')
