import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, stop } from 'esbuild'

const CACHE = '.cache'

/**
 * Imports a TypeScript module of the project into a script, which plain node cannot: bundles it, packages left out,
 * into `.cache/`. `name` names the bundle.
 */
export async function importTypeScript(entry, name) {
  const outfile = join(CACHE, `${name}.mjs`)
  mkdirSync(CACHE, { recursive: true })
  const { outputFiles } = await build({
    entryPoints: [entry],
    outfile,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias: { 'server-only': './tests/support/empty-module.ts' },
    tsconfig: 'tsconfig.json',
    logLevel: 'error',
  })
  await stop() // its helper process would live as long as we do
  const text = outputFiles[0].text
  if (!existsSync(outfile) || readFileSync(outfile, 'utf8') !== text) writeFileSync(outfile, text)
  return import(pathToFileURL(outfile).href)
}
