// The thread that solves: HiGHS as WebAssembly, loaded once. Plain JavaScript, since node runs it as it is (next.config.ts
// brings it along with its package). See solver.ts for what goes in and comes out.
import { parentPort } from 'node:worker_threads'
import loadHighs from 'highs'

const NO_LIMIT = 1e30
const NOBODY = -1

const highs = await loadHighs()

parentPort.on('message', ({ id, problem }) => {
  try {
    parentPort.postMessage({ id, solved: solve(problem) })
  } catch (error) {
    parentPort.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})

/**
 * The assignment that is worth the most, as a linear programme: one column an option, one row a village and a candidate, each
 * of which may be used once. Its corners are whole numbers, prices included, as worths are (total unimodularity).
 */
function solve({ villages, candidates, starts, options, worth }) {
  const columns = options.length
  const rows = villages + candidates
  const indices = new Int32Array(2 * columns)
  for (let village = 0; village < villages; village++) {
    for (let column = starts[village]; column < starts[village + 1]; column++) {
      indices[2 * column] = village
      indices[2 * column + 1] = villages + options[column]
    }
  }
  const model = highs.createModel({
    numCols: columns,
    numRows: rows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: worth,
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(NO_LIMIT),
    rowLower: new Float64Array(rows).fill(-NO_LIMIT),
    rowUpper: new Float64Array(rows).fill(1),
    matrix: {
      format: 'csc',
      numRows: rows,
      numCols: columns,
      starts: Int32Array.from({ length: columns + 1 }, (_, column) => 2 * column),
      indices,
      values: new Float64Array(2 * columns).fill(1),
    },
  })
  try {
    model.run()
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) throw new Error('the solver found no optimum')
    const { colValue, rowDual } = model.getSolution()
    const have = new Array(villages).fill(NOBODY)
    for (let village = 0; village < villages; village++) {
      for (let column = starts[village]; column < starts[village + 1]; column++)
        if (colValue[column] > 0.5) have[village] = options[column]
    }
    const prices = Array.from(rowDual, Math.round)
    return { have, villagePrices: prices.slice(0, villages), candidatePrices: prices.slice(villages) }
  } finally {
    model.dispose()
  }
}
