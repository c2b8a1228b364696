import { readFileSync } from 'node:fs'
import { sourceFiles } from './source-files'

/** A server action as the code declares it and the build names it. */
export type ListedAction = {
  file: string
  name: string
  /** Null for whoever is not signed in; undefined where no wrapper stands before it. */
  deed: string | null | undefined
  /** The id that the build gave it, and the page through which it is reached; empty where no page uses it. */
  id: string
  page: string
}

type Manifest = {
  node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>
}

const MANIFEST = '.next/server/server-reference-manifest.json'
const WRAPPED = /^export const (\w+) = formAction\(\s*'([\w.]+)'/gm
const OPEN = /^export const (\w+) = openFormAction\(/gm
const EXPORTED = /^export\s+(?:default\s+)?(?:async\s+)?(?:const|function|let|class)?\s*(\w+)/gm

/** Every export of every file of server actions, found in the code. */
export function declaredActions(): Pick<ListedAction, 'file' | 'name' | 'deed'>[] {
  return actionFiles().flatMap((file) => {
    const code = readFileSync(file, 'utf8')
    const deeds = new Map<string, string | null>()
    for (const [, name = '', deed = ''] of code.matchAll(WRAPPED)) deeds.set(name, deed)
    for (const [, name = ''] of code.matchAll(OPEN)) deeds.set(name, null)
    return [...code.matchAll(EXPORTED)].map(([, name = '']) => ({ file, name, deed: deeds.get(name) }))
  })
}

/** The same with the id that the build gave each. */
export function listActions(): ListedAction[] {
  const built = Object.entries(manifest().node)
  return declaredActions().map((action) => {
    const found = built.find(([, one]) => one.filename === action.file && one.exportedName === action.name)
    return { ...action, id: found?.[0] ?? '', page: found ? (Object.keys(found[1].workers)[0] ?? '') : '' }
  })
}

/** What the build calls a server action, wherever it was declared: a look at the same list from the other side. */
export function builtActions(): { file: string; name: string }[] {
  return Object.values(manifest().node).map(({ filename, exportedName }) => ({ file: filename, name: exportedName }))
}

/** Places in the code where a server action begins that is no file of its own. */
export function inlineActions(): string[] {
  return sources().filter((file) => /^\s+['"]use server['"]/m.test(readFileSync(file, 'utf8')))
}

const sources = () => ['app', 'components', 'lib'].flatMap(sourceFiles)

const actionFiles = () => sources().filter((file) => /^['"]use server['"]/.test(readFileSync(file, 'utf8')))

const manifest = () => JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest

/** The action of a name that no other has. */
export function actionNamed(name: string): ListedAction {
  const [found, ...more] = listed().filter((action) => action.name === name)
  if (!found?.id || more.length > 0) throw new Error(`there is not one action named ${name}`)
  return found
}

let kept: ListedAction[] | undefined
const listed = () => {
  kept ??= listActions()
  return kept
}
