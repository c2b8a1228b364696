import { randomUUID } from 'node:crypto'
import { draftTermEnd } from '@/lib/domains/postings/commands/order'
import { addDays, dayFromColumn } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { now } from '@/lib/ground/database/tx'
import type { Fields } from '../../support/http/call-action'
import { officeOf, postingAt, roundAt, storedVillage } from '../../support/http/posting-at'
import type { Account } from './accounts'
import type { PostingCase } from './posting-cases'

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

/** What is judged of a village, and what is drafted, proposed or decided about a tenure. */
export const TENURE_CASES: Record<string, PostingCase> = {
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
      const vacant = { none: { voidedAt: null, toOn: null } }
      const other = await db().village.findFirst({
        where: { countyId, id: { not: villageId }, moves: { none: {} }, postings: vacant },
      })
      const fields = { postingId, villageId: other?.id ?? randomUUID(), reason: '那边缺人' }
      return {
        fields,
        nonexistent: { ...fields, postingId: randomUUID() },
        secrets: [name],
        stored: () => storedVillage(villageId),
      }
    },
  },
  draftExchangeAction: {
    row: 'round.draft',
    accounts: OFFICE,
    async prepare(place) {
      const { postingId, villageId, name } = await postingAt(place)
      const { countyId } = place
      const other = await db().posting.findFirst({
        where: {
          ...{ countyId, id: { not: postingId }, voidedAt: null, toOn: null },
          ...{ orders: { none: {} }, exchanges: { none: {} } },
        },
      })
      const fields = { postingId, otherPostingId: other?.id ?? randomUUID(), reason: '各取所长' }
      return {
        fields,
        nonexistent: { ...fields, postingId: randomUUID() },
        secrets: [name],
        stored: () => storedVillage(villageId),
      }
    },
  },
  draftExtensionAction: {
    row: 'round.draft',
    accounts: OFFICE,
    async prepare(place) {
      const { postingId, villageId, name } = await postingAt(place)
      const { termEndsOn } = await db().posting.findUniqueOrThrow({ where: { id: postingId } })
      const fields = { postingId, extendTo: addDays(dayFromColumn(termEndsOn), 90), reason: '产业刚起步' }
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
    accounts: ['leader', 'orgdept'],
    async prepare(place) {
      const { postingId, villageId, name } = await postingAt(place)
      await draftTermEnd(await officeOf(place), { postingId, reason: '任期届满' }, await now(db()))
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
