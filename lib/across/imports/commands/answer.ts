import 'server-only'
import { NEW, type Question } from '@/lib/across/imports/column'
import { judgeAll } from '@/lib/across/imports/judge'
import { Progress } from '@/lib/across/imports/progress'
import type { AnswerQuestions } from '@/lib/across/imports/schema'
import { countsOf, deskOf, failureOf, startWork, type Working } from '@/lib/across/imports/work'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { onImport } from './open-import'

/**
 * Takes answers to the questions that rows ask, and judges all rows with them. One answer serves every row that asks the
 * same. Refuses: out of scope, changed, ended, a question that no row asks, an answer that was not offered.
 */
export async function answerQuestions(actor: Actor, input: AnswerQuestions, at: Instant): Promise<Working> {
  const run = async (begun: () => void) =>
    onImport(actor, input, async (tx, draft) => {
      const given = input.answers.map((one) => one.split(':') as [string, string])
      const asked = await questionsOf(tx, draft.id)
      for (const [key, id] of given) if (!offers(asked.get(key), id)) throw invalid()
      begun()
      const answers = { ...(draft.answers as Record<string, string>), ...Object.fromEntries(given) }
      await judgeAll(tx, draft.id, await deskOf(tx, actor, { ...draft, answers }, at), new Progress(actor, draft.id))
      const data = { answers, state: 'DRAFT' as const, progress: 0, failure: Prisma.DbNull, version: { increment: 1 } }
      await tx.import.update({ where: { id: draft.id }, data: { ...data, ...(await countsOf(tx, draft.id)) } })
    })
  return startWork(run, async (error) => {
    failureOf(error)
  })
}

const invalid = () => new Refusal('invalid', { fields: { answers: 'not_a_choice' } })

const offers = (question: Question | undefined, id: string) =>
  question !== undefined &&
  (id === NEW ? question.orNew === true : question.candidates.some((candidate) => candidate.id === id))

async function questionsOf(tx: Tx, importId: string): Promise<Map<string, Question>> {
  const rows = await tx.$queryRaw<{ question: Question }[]>`
    SELECT DISTINCT question FROM import_rows WHERE import_id = ${importId}::uuid AND fate = 'ASKED'`
  return new Map(rows.map(({ question }) => [question.key, question]))
}
