import { randomUUID } from 'node:crypto'
import { applyForRound } from '@/lib/domains/postings/commands/candidate'
import { Apply } from '@/lib/domains/postings/schema'
import { dayOf } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { now } from '@/lib/ground/database/tx'
import type { Fields } from '../../support/http/call-action'
import type { Place } from '../../support/http/place'
import {
  freeVillage,
  GATES,
  objectionAt,
  personAt,
  roundAt,
  storedRound,
  storedVillage,
} from '../../support/http/posting-at'
import { FACTS } from '../../support/postings'
import type { Account } from './accounts'
import { TENURE_CASES } from './posting-tenure-cases'

/** A form that stands ready: its fields, the same of something that is not there, what nobody else may see, and what it would change. */
export type PostingPrepared = { fields: Fields; nonexistent: Fields; secrets: string[]; stored(): Promise<unknown> }

/** `only` names who may where the table alone does not say it: an application is its applicant's. */
export type PostingCase = {
  row: string
  accounts: readonly Account[]
  only?: readonly Account[]
  prepare(place: Place): Promise<PostingPrepared>
}

/** On a round as far as it has come; `more` is what the form asks beside the round's own ids. */
function onRound(
  row: string,
  accounts: readonly Account[],
  step: Parameters<typeof roundAt>[1],
  fieldsOf: (made: Awaited<ReturnType<typeof roundAt>>) => Fields,
  key: 'roundId' | 'candidateId' = 'roundId',
): PostingCase {
  return {
    row,
    accounts,
    async prepare(place) {
      const made = await roundAt(place, step)
      const fields = fieldsOf(made)
      const nonexistent = { ...fields, [key]: randomUUID() }
      return { fields, nonexistent, secrets: [made.person.name], stored: () => storedRound(made.roundId) }
    },
  }
}

const OFFICE = ['orgdept'] as const
const APPROVERS = ['leader', 'orgdept'] as const
const TODAY = async () => dayOf(await now(db()))

/** Every action of the postings: what stands ready for it, and who may. */
export const POSTING_CASES: Record<string, PostingCase> = {
  openRoundAction: {
    row: 'round.draft',
    accounts: OFFICE,
    async prepare(place) {
      const villageId = await freeVillage(place)
      const fields = {
        title: '试开的一轮',
        document: '平组发〔2026〕18号',
        closesOn: await TODAY(),
        villageIds: [villageId],
      }
      return {
        fields,
        nonexistent: { ...fields, villageIds: [randomUUID()] },
        secrets: [],
        stored: () => storedVillage(villageId),
      }
    },
  },
  closeRoundAction: onRound('round.draft', OFFICE, 'CANDIDATE', ({ roundId, version }) => ({
    roundId,
    version,
    reason: '改期再办',
  })),
  applyAction: onRound('candidate.apply', ['member', 'inspector'], 'OPEN', ({ roundId }) => ({
    ...{ roundId, statement: '自愿到村任职', ...FACTS },
  })),
  recommendAction: {
    row: 'candidate.recommend',
    accounts: ['transport'],
    async prepare(place) {
      const { roundId } = await roundAt(place, 'OPEN')
      const { id: cadreId, name } = await personAt(place)
      const fields = { roundId, cadreId, opinion: '同意推荐', ...FACTS }
      return {
        fields,
        nonexistent: { ...fields, cadreId: randomUUID() },
        secrets: [name],
        stored: () => storedRound(roundId),
      }
    },
  },
  withdrawApplicationAction: {
    row: 'candidate.apply',
    accounts: ['inspector'],
    only: ['inspector'],
    async prepare(place) {
      const { roundId } = await roundAt(place, 'OPEN')
      const { inspector } = place.people
      const apply = Apply.parse({ roundId, statement: '自愿到村任职', ...FACTS })
      await applyForRound(inspector, apply, await now(db()))
      const { id: candidateId } = await db().candidate.findFirstOrThrow({ where: { roundId } })
      const fields = { candidateId, reason: '家里走不开' }
      return {
        fields,
        nonexistent: { ...fields, candidateId: randomUUID() },
        secrets: [],
        stored: () => storedRound(roundId),
      }
    },
  },
  withdrawRecommendationAction: onRound(
    'candidate.recommend',
    ['transport'],
    'CANDIDATE',
    ({ candidateId }) => ({ candidateId, reason: '单位另有任务' }),
    'candidateId',
  ),
  vetAction: onRound(
    'candidate.vet',
    OFFICE,
    'CANDIDATE',
    ({ candidateId }) => ({
      ...{
        candidateId,
        version: '1',
        ...GATES,
        note: '',
        onStaff: 'on',
        healthy: 'on',
        gradeLast: '',
        gradeBefore: '',
      },
    }),
    'candidateId',
  ),
  proposePlanAction: onRound('round.draft', OFFICE, 'VETTED', ({ roundId, version }) => ({ roundId, version })),
  wishAction: onRound('round.draft', OFFICE, 'PLANNED', ({ roundId, version, villageId, candidateId }) => ({
    ...{ roundId, version, villageId, candidateId, wish: 'PIN' },
  })),
  changePlanAction: onRound('round.draft', OFFICE, 'PLANNED', ({ roundId, version, villageId, candidateId }) => ({
    ...{ roundId, version, change: 'forbid', villageId, otherVillageId: '', candidateId, reason: '本人有困难' },
  })),
  submitPlanAction: onRound('round.draft', OFFICE, 'PLANNED', ({ roundId, version }) => ({ roundId, version })),
  recordObjectionAction: onRound('round.draft', OFFICE, 'NOTICE', ({ roundId, candidateId }) => ({
    ...{ roundId, candidateId, text: '群众来信反映', receivedOn: '2026-01-05' },
  })),
  decideObjectionAction: {
    row: 'round.draft',
    accounts: OFFICE,
    async prepare(place) {
      const { objectionId, roundId, person } = await objectionAt(place)
      const fields = { objectionId, upheld: 'no', finding: '查无此事' }
      return {
        fields,
        nonexistent: { ...fields, objectionId: randomUUID() },
        secrets: [person.name],
        stored: () => storedRound(roundId),
      }
    },
  },
  approveRoundAction: {
    row: 'posting.approve',
    accounts: APPROVERS,
    async prepare(place) {
      const { roundId, version, person } = await roundAt(place, 'DECISION')
      const fields = { roundId, version, effectiveOn: await TODAY(), documentNo: '平组派〔2026〕7号' }
      return {
        fields,
        nonexistent: { ...fields, roundId: randomUUID() },
        secrets: [person.name],
        stored: () => storedRound(roundId),
      }
    },
  },
  returnRoundAction: onRound('posting.approve', APPROVERS, 'NOTICE', ({ roundId, version }) => ({
    ...{ roundId, version, reason: '人选再斟酌' },
  })),
  ...TENURE_CASES,
}
