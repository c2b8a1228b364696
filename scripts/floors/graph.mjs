import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { importsOf } from './imports.mjs'

/** The source files of the application with their text. */
export function applicationSources() {
  const inFolders = ['app', 'components', 'lib'].flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => posix.join(folder, name.replaceAll('\\', '/'))),
  )
  return [...inFolders, 'proxy.ts', 'instrumentation.ts']
    .filter((path) => /\.(tsx?|mjs)$/.test(path) && !path.startsWith('lib/generated/'))
    .map((path) => [path, readFileSync(path, 'utf8')])
}

/** Every file by its path without its ending, with what it imports. */
export function graphOf(sources) {
  return new Map(sources.map(([path, source]) => [bare(path), importsOf(path, source)]))
}

/** The file of ours that an import names, without its ending; undefined where it is a package. */
export function fileOf(importer, from) {
  if (from.startsWith('@/')) return bare(from.slice(2))
  return from.startsWith('.') ? bare(posix.join(posix.dirname(importer), from)) : undefined
}

const bare = (path) => path.replace(/\.(d\.mts|tsx?|mjs|json)$/, '')
