export type Taken = { from: string; values: string[]; types: string[] }
export type Graph = Map<string, Taken[]>

export function applicationSources(): [path: string, source: string][]
export function graphOf(sources: [path: string, source: string][]): Graph
