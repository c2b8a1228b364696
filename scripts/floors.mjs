// npm run floors: the floors of lib in words, which part imports which and how often, and what breaks the walls between them.
// With the word `check`, only what is broken.
import { applicationSources, graphOf } from './floors/graph.mjs'
import { FLOORS } from './floors/kinds.mjs'
import { bothWays, linksOf } from './floors/links.mjs'
import { brokenWalls } from './floors/walls.mjs'

const graph = graphOf(applicationSources())
const links = linksOf(graph)
const mutual = bothWays(links).map((pair) => `${pair.join(' and ')} import one another.`)
const broken = [...mutual, ...brokenWalls(graph)]
const downwards = FLOORS.toReversed()

if (process.argv[2] !== 'check') for (const floor of downwards) console.log(pictureOf(floor))
for (const sentence of broken) console.error(sentence)
console.log(broken.length > 0 ? `Walls: ${broken.length} broken` : 'Walls: none broken, no link runs both ways')
process.exitCode = broken.length > 0 ? 1 : 0

function pictureOf(floor) {
  const parts = [...links].flatMap(([from, targets]) => [from, ...targets.keys()])
  const here = [...new Set(parts)].filter((name) => name.startsWith(`${floor}/`)).sort()
  return [floor, ...here.flatMap(linesOf), ''].join('\n')
}

/** A part with what it imports of each floor, a line a floor, the most first. */
function linesOf(from) {
  const lines = downwards.flatMap((floor) => {
    const found = [...(links.get(from) ?? [])]
      .filter(([to]) => to.startsWith(`${floor}/`))
      .sort(([, a], [, b]) => b - a)
    return found.length > 0 ? [`${floor}: ${found.map(([to, times]) => `${partOf(to)} ${times}`).join(', ')}`] : []
  })
  return (lines.length > 0 ? lines : ['–']).map((line, i) => `  ${(i === 0 ? partOf(from) : '').padEnd(16)} ${line}`)
}

function partOf(name) {
  return name.slice(name.indexOf('/') + 1)
}
