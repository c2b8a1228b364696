import { fileOf } from './graph.mjs'
import { homeOf } from './kinds.mjs'

/** How many imports lead from each part of lib to each other one: from `domains/issues` to `domains/places`, 4. */
export function linksOf(graph) {
  const links = new Map()
  for (const [file, imports] of graph) {
    const from = nameOf(file)
    if (!from) continue
    for (const taken of imports) {
      const to = nameOf(fileOf(file, taken.from) ?? '')
      if (!to || to === from) continue
      if (!links.has(from)) links.set(from, new Map())
      links.get(from).set(to, (links.get(from).get(to) ?? 0) + 1)
    }
  }
  return links
}

/** The pairs of parts that import one another, each once. */
export function bothWays(links) {
  return [...links].flatMap(([from, targets]) =>
    [...targets.keys()].filter((to) => from < to && links.get(to)?.has(from)).map((to) => [from, to]),
  )
}

function nameOf(file) {
  const home = homeOf(file)
  return home && `${home.floor}/${home.part}`
}
