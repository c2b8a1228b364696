import 'server-only'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Solved } from './rules/first-in-order'
import { type Graph, NOBODY } from './rules/graph'

type Answer = { id: number; solved?: Solved; error?: string }
type Waiting = { resolve: (solved: Solved) => void; reject: (error: Error) => void }

/** Next's standalone server runs in its own folder, to which next.config.ts brings this file along. */
const WORKER = 'lib/domains/postings/matching/solver-worker.mjs'

const holder = globalThis as { villageCommandSolver?: Solver | undefined }

/** The best assignment of a graph, with the prices that prove it, found in a thread of its own: other requests go on. */
export async function solve(graph: Graph): Promise<Solved> {
  const villages = graph.options.length
  if (graph.options.every((options) => options.length === 0)) {
    const none = { have: new Array<number>(villages).fill(NOBODY), villagePrices: new Array<number>(villages).fill(0) }
    return { ...none, candidatePrices: new Array<number>(graph.candidates).fill(0) }
  }
  holder.villageCommandSolver ??= startSolver()
  return holder.villageCommandSolver.solve(graph)
}

type Solver = { solve: (graph: Graph) => Promise<Solved>; worker: Worker }

/** One thread for the whole process, which solves one graph after the other; it keeps no server alive, and a new one follows if it ends. */
function startSolver(): Solver {
  // neither the server's flags nor its secrets are its business
  const worker = new Worker(/* turbopackIgnore: true */ join(/* turbopackIgnore: true */ process.cwd(), WORKER), {
    execArgv: [],
    env: {},
  })
  const waiting = new Map<number, Waiting>()
  let last = 0
  worker.unref()

  worker.on('message', ({ id, solved, error }: Answer) => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
    if (solved) one?.resolve(solved)
    else one?.reject(new Error(error))
  })
  const end = (error: Error) => {
    if (holder.villageCommandSolver?.worker === worker) holder.villageCommandSolver = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('error', end)
  worker.on('exit', (code) => end(new Error(`the solver has ended with code ${code}`)))

  const solveInIt = (graph: Graph) =>
    new Promise<Solved>((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      worker.ref()
      const problem = flattened(graph)
      worker.postMessage({ id: last, problem }, [problem.starts.buffer, problem.options.buffer, problem.worth.buffer])
    })
  return { solve: solveInIt, worker }
}

/** Options one after the other, village by village: what crosses to another thread without a copy. */
function flattened({ options, worth, candidates }: Graph) {
  const starts = new Int32Array(options.length + 1)
  for (const [village, { length }] of options.entries()) starts[village + 1] = (starts[village] as number) + length
  return {
    villages: options.length,
    candidates,
    starts,
    options: Int32Array.from(options.flat()),
    worth: Float64Array.from(worth.flat()),
  }
}
