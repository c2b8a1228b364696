// node scripts/bench-matching.mjs [-- villages candidates]: how long a matching of the whole county takes on this machine,
// and for how long the event loop stands still meanwhile.
import './node-version.mjs'
import { importTypeScript } from './bundle.mjs'

const [villages = 137, candidates = 400] = process.argv
  .slice(2)
  .filter((one) => /^\d+$/.test(one))
  .map(Number)
const { measureMatching } = await importTypeScript('tests/bench/matching.ts', 'bench-matching')
const rows = []
await measureMatching(villages, candidates, (row) => rows.push(row))
console.table(rows)
