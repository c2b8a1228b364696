import type { Graph } from './graph.mjs'

export function brokenWalls(graph: Graph): string[]
