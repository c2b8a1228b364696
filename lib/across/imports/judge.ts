import 'server-only'
import type { Tx } from '@/lib/ground/database/tx'
import type { Desk, Judged } from './kind'
import type { Progress } from './progress'
import { type KeptRow, keepJudgements, keptRows, sameFate } from './row-store'

/** Judges every row of an import anew, and keeps what has changed. */
export async function judgeAll(tx: Tx, importId: string, desk: Desk<unknown>, progress: Progress): Promise<void> {
  for await (const { rows, judgements } of judged(tx, importId, desk)) {
    await keepJudgements(
      tx,
      importId,
      judgements.filter((judgement, i) => !asKept(rows[i] as KeptRow, judgement)),
    )
    await progress.add(rows.length)
  }
}

/**
 * Judges every row once more, and writes what is new or changed, batch by batch. False, and to be rolled back, where any row
 * would now fare otherwise than the page said.
 */
export async function writeAll(tx: Tx, importId: string, desk: Desk<unknown>, progress: Progress): Promise<boolean> {
  for await (const { rows, judgements } of judged(tx, importId, desk)) {
    if (!judgements.every((judgement, i) => sameFate(rows[i] as KeptRow, judgement))) return false
    await desk.write(judgements.flatMap(({ fate, plan }) => (fate === 'NEW' || fate === 'CHANGED' ? [plan] : [])))
    await progress.add(rows.length)
  }
  return true
}

async function* judged(tx: Tx, importId: string, desk: Desk<unknown>) {
  for await (const rows of keptRows(tx, importId)) {
    const byNumber = new Map((await desk.judge(rows)).map((one) => [one.number, one]))
    const judgements = rows.map(({ number }): Judged => {
      const judgement = byNumber.get(number)
      if (!judgement) throw new Error(`row ${number} was not judged`)
      return judgement
    })
    yield { rows, judgements }
  }
}

function asKept(row: KeptRow, judgement: Judged): boolean {
  return (
    sameFate(row, judgement) &&
    row.matched === judgement.matched &&
    row.question?.key === judgement.question?.key &&
    judgement.reasons.length === 0 &&
    row.reasons.length === 0
  )
}
