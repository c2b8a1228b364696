import { readFileSync } from 'node:fs'
import { addressOf } from './listed-pages'
import { sourceFiles } from './source-files'

/** A handler of a route. `deed` is null where anyone may ask, and undefined where no wrapper stands before it. */
export type ListedRoute = { method: string; address: string; deed: string | null | undefined }

const METHODS = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS'
const EXPORTED = new RegExp(`^export (?:async )?(?:const|function) (${METHODS})\\b(.*(?:\\n {2}.*)?)`, 'gm')
const RENAMED = /^export \{([^}]*)\}/gm
const WRAPPED = /^ = (?:routeHandler|exportRoute|choicesRoute)\(\s*'([\w.]+)'/
const OPEN = /^ = openRouteHandler\(/

/** Every handler of every route, found in the code. */
export function listRoutes(): ListedRoute[] {
  return sourceFiles('app')
    .filter((file) => /(^|\/)route\.tsx?$/.test(file))
    .flatMap((file) => {
      const code = readFileSync(file, 'utf8')
      const address = addressOf(file, 'route.ts')
      const declared = [...code.matchAll(EXPORTED)].map(([, method = '', rest = '']) => ({
        method,
        address,
        deed: WRAPPED.exec(rest)?.[1] ?? (OPEN.test(rest) ? null : undefined),
      }))
      // next-auth's own handler says of itself that it needs no deed
      const open = /Object\.assign\(\w+, \{ deed: null \}\)/.test(code) ? null : undefined
      const renamed = [...code.matchAll(RENAMED)].flatMap(([, names = '']) =>
        [...names.matchAll(new RegExp(`as (${METHODS})\\b`, 'g'))].map(([, method = '']) => ({
          method,
          address,
          deed: open,
        })),
      )
      return [...declared, ...renamed]
    })
}
