import 'server-only'
import { GATES } from '@/lib/domains/postings/rules/vetting'
import type { Vet } from '@/lib/domains/postings/schema'
import type { AppraisalGrade } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { candidatesFor } from '@/lib/ground/access/scope/postings'
import { record } from '@/lib/ground/audit/record'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import { Refusal } from '@/lib/ground/refusal'
import { lockCandidate, seatIn } from './lock'

/**
 * Writes down what the vetting found: each gate that was said anything of, the facts as the file has them, the grades of
 * the last two years. Refuses: one's own candidacy, one that was withdrawn, a closed round, the integrity gate without the number of the
 * discipline body's letter.
 */
export async function vetCandidate(actor: Actor, input: Vet, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const scope = candidatesFor(actor, 'candidate.vet')
    const { candidate, round } = await lockCandidate(tx, input.candidateId, scope)
    if (candidate.cadreId === actor.cadreId) throw new Refusal('own_case')
    if (round.stage === 'CLOSED') throw new Refusal('round_closed')
    if (candidate.withdrawnAt) throw new Refusal('candidacy_withdrawn')
    if (candidate.version !== input.version) throw new Refusal('changed')
    const said = GATES.flatMap((gate) => (input[gate] ? [{ gate, passed: input[gate] === 'yes' }] : []))
    if (input.INTEGRITY && !input.letterNo) throw new Refusal('invalid', { fields: { letterNo: 'missing' } })
    await tx.candidateGate.createMany({
      data: said.map(({ gate, passed }) => ({
        ...{ candidateId: candidate.id, gate, passed, note: input.note, byId: actor.cadreId, at: now },
        letterNo: gate === 'INTEGRITY' ? input.letterNo : null,
      })),
    })
    const year = Number(dayOf(now).slice(0, 4))
    for (const [back, grade] of [
      [1, input.gradeLast],
      [2, input.gradeBefore],
    ] as const)
      if (grade) await setGrade(candidate.cadreId, year - back, grade)
    await tx.candidate.update({
      where: { id: candidate.id },
      data: {
        ...{ onStaff: input.onStaff, healthy: input.healthy, checkedById: actor.cadreId, checkedAt: now },
        version: candidate.version + 1,
      },
    })
    // who saw the plan before has to look again: a pair of it may no longer be possible
    await tx.postingRound.update({ where: { id: round.id }, data: { version: round.version + 1 } })
    const gates = Object.fromEntries(said.map(({ gate, passed }) => [gate, passed]))
    await record(
      tx,
      { type: 'candidate.vetted', candidateId: candidate.id, gates, letterNo: input.letterNo || null },
      { actor, seat: seatIn(actor, 'candidate.vet', round.countyId), at: now, objectId: candidate.id },
    )

    async function setGrade(cadreId: string, year: number, grade: AppraisalGrade) {
      const key = { cadreId, year }
      await tx.appraisal.upsert({ where: { cadreId_year: key }, create: { ...key, grade }, update: { grade } })
    }
  })
}
