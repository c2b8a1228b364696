import type { Graph } from './graph.mjs'

export function linksOf(graph: Graph): Map<string, Map<string, number>>
export function bothWays(links: Map<string, Map<string, number>>): [string, string][]
