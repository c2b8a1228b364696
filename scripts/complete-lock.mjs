// Makes package-lock.json good for every platform and every package source; run it after `npm install` changed it.
// A package mirror that lacks other platforms' optional packages makes npm leave them out of the lock file, which
// `npm ci` then refuses ("Missing: … from lock file"); and no lock file of ours names the mirror it came from.
import { readFileSync, writeFileSync } from 'node:fs'

const SYSTEMS = ['darwin', 'win32', 'android', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'openharmony', 'linux']
const PROCESSORS = ['riscv64', 'ppc64', 's390x', 'loong64', 'mips64el', 'wasm32', 'arm64', 'x64', 'ia32', 'arm']

const file = process.argv[2] ?? 'package-lock.json'
const lock = JSON.parse(readFileSync(file, 'utf8'))
const packages = lock.packages
let added = 0

for (const [path, entry] of Object.entries({ ...packages })) {
  delete entry.resolved
  for (const [name, range] of Object.entries(path ? (entry.optionalDependencies ?? {}) : {})) {
    if (packages[`${path}/node_modules/${name}`] || packages[`node_modules/${name}`]) continue
    const inert = inertEntry(name, range, entry)
    if (!inert) continue
    packages[`node_modules/${name}`] = inert
    added++
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.warn(`${file}: ${added} entries of other platforms added`)

/** An entry that npm skips everywhere but on the platform that the package's name speaks of. */
function inertEntry(name, range, { dev }) {
  const words = name.split('/').pop().replace('windows', 'win32')
  const os = SYSTEMS.find((system) => words.includes(system))
  const cpu = PROCESSORS.find((processor) => words.includes(processor))
  if (!os && !cpu) return undefined
  return {
    version: range.replace(/^[\^~]/, ''),
    ...(os && { os: [os] }),
    ...(cpu && { cpu: [cpu] }),
    ...(words.includes('musl') && { libc: ['musl'] }),
    ...(dev && { dev }),
    optional: true,
  }
}
