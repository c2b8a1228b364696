import { MEMORY } from '../../tests/bench/pages.mjs'
import { tableOf } from './table.mjs'
import { missedBy, missedByCreating } from './verdict.mjs'

/** What was measured, as tables for the one who asked. */
export function reported({ pages, memory, creating, ...run }) {
  const [, ...opened] = pages
  const kept = opened.filter((page) => missedBy(page).length === 0).length
  return [
    tableOf(pages.map(lineOf)),
    ...opened.filter(({ failed }) => failed).map(({ name, failed }) => `${name}: ${failed}`),
    `${kept} of ${opened.length} pages keep all of their bounds.`,
    creating && `\n${tableOf([creatingLine(creating)])}`,
    `\nMemory of the server: ${memory.idle} MB idle, ${memory.after} MB after the run (${MEMORY} at most: ${memory.after <= MEMORY ? 'kept' : 'not kept'}).`,
    `${run.at}, node ${run.node}, ${run.cores} cores`,
  ]
    .filter(Boolean)
    .join('\n')
}

function lineOf(page) {
  const { bounds } = page
  return {
    page: page.name,
    '/s': tenths(page.perSecond),
    'floor/s': tenths(page.floor),
    ratio: hundredths(page.ratio),
    held: bounds ? heldTo(page) : '',
    'p50 ms': tenths(page.p50),
    'CPU ms': tenths(page.cpu),
    'HTML KB': tenths(page.kB),
    'payload KB': tenths(page.payloadKB),
    statements: page.statements,
    '+begin…': page.brackets,
    'SQL ms': tenths(page.databaseMs),
    'script KB': Math.round(page.scriptKB),
    '+KB': Math.round(page.moreScriptKB),
    misses: missedBy(page).join(' ') || (bounds ? 'nothing' : ''),
  }
}

/** 0.8 of the floor, or 0.38 of 0.4 of the list. */
const heldTo = ({ bounds, ratioOf }) =>
  bounds.of ? `${hundredths(ratioOf)} of list, ${bounds.ratio}` : String(bounds.ratio)

function creatingLine(creating) {
  return {
    page: creating.name,
    '/s': tenths(creating.perSecond),
    held: `${creating.bounds.perSecond}, or ${creating.bounds.ofCeiling} of the ceiling`,
    'ceiling/s': tenths(creating.ceiling),
    'of it': hundredths(creating.ofCeiling),
    [`p50 ms of ${creating.people}`]: tenths(creating.p50),
    'CPU ms': tenths(creating.cpu),
    statements: creating.statements,
    '+begin…': creating.brackets,
    'SQL ms': tenths(creating.databaseMs),
    misses: missedByCreating(creating).join(' ') || 'nothing',
  }
}

const COMPARED = [
  ['ratio', (page) => hundredths(page.ratio)],
  ['p50 ms', (page) => tenths(page.p50)],
  ['CPU ms', (page) => tenths(page.cpu)],
  ['HTML KB', (page) => tenths(page.kB)],
  ['payload KB', (page) => tenths(page.payloadKB)],
  ['statements', (page) => page.statements],
  ['+script KB', (page) => Math.round(page.moreScriptKB)],
]

/** What was measured before and what now, side by side. */
export function compared(before, now) {
  const old = new Map(before.pages.map((page) => [page.name, page]))
  const rows = now.pages.map((page) => {
    const then = old.get(page.name)
    const cells = COMPARED.map(([name, of]) => [name, `${then ? (of(then) ?? '–') : '–'} → ${of(page) ?? '–'}`])
    return { page: page.name, ...Object.fromEntries(cells), misses: missedBy(page).join(' ') }
  })
  const create = [before, now].map(({ creating }) => (creating ? tenths(creating.perSecond) : '–')).join(' → ')
  const memory = [before, now].map((one) => `${one.memory.idle}/${one.memory.after}`).join(' → ')
  return `${tableOf(rows)}\nIssues reported a second: ${create}. Memory idle/after, MB: ${memory}.`
}

const rounded = (value, by) => (value === undefined ? undefined : Math.round(value * by) / by)
const tenths = (value) => rounded(value, 10)
const hundredths = (value) => rounded(value, 100)
