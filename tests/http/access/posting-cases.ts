import { randomUUID } from 'node:crypto'
import { dayOf } from '@/lib/clock'
import { db, now } from '@/lib/db'
import { draftTermEnd } from '@/lib/postings/commands/order'
import type { Fields } from '../../support/http/call-action'
import type { Place } from '../../support/http/place'
import {
  FACTS,
  freeVillage,
  GATES,
  objectionAt,
  officeOf,
  personAt,
  postingAt,
  roundAt,
  storedRound,
  storedVillage,
} from '../../support/http/posting-at'
import type { Account } from './accounts'

/** A form that stands ready: its fields, the same of something that is not there, what nobody else may see, and what it would change. */
export type PostingPrepared = { fields: Fields; nonexistent: Fields; secrets: string[]; stored(): Promise<unknown> }

export type PostingCase = { row: string; accounts: readonly Account[]; prepare(place: Place): Promise<PostingPrepared> }

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

/** On the tenure of the place's village. */
function onPosting(row: string, accounts: readonly Account[], more: Fields): PostingCase {
  return {
    row,
    accounts,
    async prepare(place) {
      const { postingId, villageId, name } = await postingAt(place)
      const fields = { postingId, ...more }
      return {
        fields,
        nonexistent: { ...fields, postingId: randomUUID() },
        secrets: [name],
        stored: () => storedVillage(villageId),
      }
    },
  }
}

const OFFICE = ['orgdept'] as const
const APPROVERS = ['leader', 'orgdept'] as const
const TODAY = async () => dayOf(await now())

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
  judgeNeedAction: {
    row: 'need.judge',
    accounts: ['orgdept', 'township'],
    async prepare({ village }) {
      const fields = {
        villageId: village.id,
        weak: '70',
        poor: '30',
        disorderly: '20',
        industry: '10',
        text: '班子不齐',
      }
      return {
        fields,
        nonexistent: { ...fields, villageId: randomUUID() },
        secrets: [],
        stored: () => storedVillage(village.id),
      }
    },
  },
  commentNeedAction: {
    row: 'need.comment',
    accounts: ['commander'],
    async prepare({ village }) {
      const fields = { villageId: village.id, text: '缺懂销路的人' }
      return {
        fields,
        nonexistent: { ...fields, villageId: randomUUID() },
        secrets: [],
        stored: () => storedVillage(village.id),
      }
    },
  },
  tickRelationsAction: onPosting('round.draft', OFFICE, {
    ...{
      partyMovedOn: '2026-01-05',
      personnelMovedOn: '2026-01-06',
      unitWorkLeftOn: '2026-01-05',
      unitWorkDeclaredBy: '原单位',
    },
  }),
  proposeRecallAction: onPosting(
    'recall.propose',
    ['leader', 'headquarters', 'orgdept', 'inspector', 'township', 'commander'],
    { trigger: 'PASSIVE', reason: '工作不在状态' },
  ),
  draftTransferAction: {
    row: 'round.draft',
    accounts: OFFICE,
    async prepare(place) {
      const { postingId, villageId, name } = await postingAt(place)
      const { countyId } = place
      const other = await db().village.findFirst({ where: { countyId, id: { not: villageId }, moves: { none: {} } } })
      const fields = { postingId, villageId: other?.id ?? randomUUID(), reason: '那边缺人' }
      return {
        fields,
        nonexistent: { ...fields, postingId: randomUUID() },
        secrets: [name],
        stored: () => storedVillage(villageId),
      }
    },
  },
  draftTermEndAction: onPosting('round.draft', OFFICE, { reason: '任期届满' }),
  draftReplacementAction: {
    row: 'round.draft',
    accounts: OFFICE,
    async prepare(place) {
      const { villageId, candidateId, person } = await roundAt(place, 'VETTED')
      await db().postingOrder.deleteMany({ where: { villageId } })
      const fields = { villageId, candidateId, reason: '急需用人' }
      return {
        fields,
        nonexistent: { ...fields, villageId: randomUUID() },
        secrets: [person.name],
        stored: () => storedVillage(villageId),
      }
    },
  },
  decideOrderAction: {
    row: 'posting.approve',
    accounts: APPROVERS,
    async prepare(place) {
      const { postingId, villageId, name } = await postingAt(place)
      await draftTermEnd(await officeOf(place), { postingId, reason: '任期届满' }, await now())
      const { id: orderId } = await db().postingOrder.findFirstOrThrow({ where: { postingId, decidedAt: null } })
      const fields = { orderId, agree: 'no', effectiveOn: '', documentNo: '', decision: '再干一届' }
      return {
        fields,
        nonexistent: { ...fields, orderId: randomUUID() },
        secrets: [name],
        stored: () => storedVillage(villageId),
      }
    },
  },
}
