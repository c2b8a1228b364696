import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The TypeScript files below a folder of the project, by path. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('lib/generated'))
    .sort()
}
