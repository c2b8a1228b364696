import { sourceFiles } from './source-files'

/** The address of every page, as its folders write it: /villages/[code]. */
export function listPages(): string[] {
  return sourceFiles('app')
    .filter((file) => file.endsWith('/page.tsx') || file === 'app/page.tsx')
    .map((file) => addressOf(file, 'page.tsx'))
}

/** The address of a file of the router: groups in round brackets leave no trace in it. */
export function addressOf(file: string, name: string): string {
  const folders = file.slice('app/'.length, -name.length).split('/')
  const address = folders.filter((folder) => folder !== '' && !/^\(.*\)$/.test(folder)).join('/')
  return `/${address}`
}
