import { parseSync } from 'oxc-parser'

/**
 * What a source file imports: `from` as it stands there, and the names taken as `values` and as `types` ('*' for all). Types are gone
 * when the code runs. Covers import, export … from, and import() of a name that stands in the text.
 */
export function importsOf(path, source) {
  const { module, errors } = parseSync(path, source)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`)
  return [
    ...module.staticImports.map(({ moduleRequest, entries }) => taken(moduleRequest.value, entries)),
    ...module.staticExports
      .flatMap(({ entries }) => entries.filter((entry) => entry.moduleRequest))
      .map((entry) => taken(entry.moduleRequest.value, [entry])),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      from: literal(source.slice(moduleRequest.start, moduleRequest.end)),
      values: ['*'],
      types: [],
    })),
  ]
}

/** `import 'x'` takes no name and runs what it names. */
const taken = (from, entries) => ({
  from,
  values: entries.length > 0 ? entries.filter(({ isType }) => !isType).map(nameOf) : ['*'],
  types: entries.filter(({ isType }) => isType).map(nameOf),
})
const nameOf = ({ importName }) => importName.name ?? '*'

/** The x of import('x'); what is put together while it runs stays as it is written, and so is allowed to nobody. */
const literal = (written) => /^(['"`])([^'"`$]*)\1$/.exec(written)?.[2] ?? written
