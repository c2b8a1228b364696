import type { DraftKind, DraftStage } from '@/lib/generated/prisma/enums'
import type { LocalDate } from '@/lib/ground/clock'
import type { DemoCadre } from './cadre'
import type { DemoPeople } from './cadres'
import { type DemoTenure, RANK_EXCEPTIONS } from './commanders'
import { daysAfter } from './day'
import type { Random } from './random'
import { uuidAt } from './uuid'
import { JINSHAHE, SHAHE } from './village-classes'

/** A line of the record of commanders as the table holds it. */
interface DemoAppointment {
  id: string
  villageId: string
  cadreId: string
  fromOn: LocalDate
  toOn: LocalDate | null
  reason: string
  documentNo: string
  waiver: string | null
  draftedById: string
  approvedById: string
  createdAt: Date
  voidedAt: Date | null
  voidedById: string | null
  replacesId: string | null
}

interface DemoDraft {
  id: string
  kind: DraftKind
  stage: DraftStage
  villageId: string
  cadreId: string
  tenureId: string | null
  otherTenureId: string | null
  fromOn: LocalDate
  reason: string
  waiver: string | null
  draftedById: string
  draftedAt: Date
  decidedById: string | null
  decidedAt: Date | null
  remark: string
}

/** What the appointments of the demo leave in the record beside those who command: endings, drafts, handovers, letters. */
export interface DemoCommand {
  appointments: DemoAppointment[]
  drafts: DemoDraft[]
  handovers: { id: string; villageId: string; outgoingId: string; effectiveOn: LocalDate }[]
  letters: { id: string; tenure: DemoTenure; year: number; number: number; signedAt: Date }[]
}

const WAIVER = '该村易地搬迁任务重，分管移民搬迁的副县长任总队长更便于统筹，经县委研究同意。'
const DAYS_AHEAD = [26, 47]
const nineOn = (day: LocalDate) => new Date(`${day}T01:00:00Z`)

/** Every tenure with its letter; the ended ones with the line that they replaced; two that end ahead, and drafts that wait. */
export function demoCommand(people: DemoPeople, random: Random, today: LocalDate): DemoCommand {
  const drafter = accountOf(people, 'orgdept').id
  const approver = people.leaders.deputySecretary.id
  const appointments: DemoAppointment[] = []
  const drafts: DemoDraft[] = []
  const handovers: DemoCommand['handovers'] = []
  const newId = (day: LocalDate) => uuidAt(nineOn(day), random)
  const plain = people.tenures.filter(
    ({ toOn, village }) => toOn === null && ![...RANK_EXCEPTIONS, JINSHAHE, SHAHE].includes(village.code),
  )
  const ahead = new Map(
    random
      .sample(
        plain.filter(({ village }) => village.class !== 'DEEP_POVERTY'),
        DAYS_AHEAD.length,
      )
      .map((one, nth) => [one, daysAfter(today, DAYS_AHEAD[nth] ?? 30)]),
  )

  for (const tenure of people.tenures) {
    const endsOn = tenure.toOn ?? ahead.get(tenure) ?? null
    if (endsOn === null) {
      appointments.push(line(tenure, tenure.id, null, nineOn(tenure.fromOn)))
      continue
    }
    const decidedOn = tenure.toOn ? daysAfter(endsOn, -6) : daysAfter(today, -3)
    const open = {
      ...line(tenure, newId(tenure.fromOn), null, nineOn(tenure.fromOn)),
      voidedAt: nineOn(decidedOn),
      voidedById: approver,
    }
    appointments.push(open, { ...line(tenure, tenure.id, endsOn, nineOn(decidedOn)), replacesId: open.id })
    const reason = tenure.toOn ? '工作调整，不再担任总队长。' : '到龄退休，不再担任总队长。'
    drafts.push(decided('END', 'APPROVED', tenure.village.id, tenure.cadre, open.id, endsOn, reason, decidedOn))
    if (!tenure.toOn)
      handovers.push({
        id: newId(today),
        villageId: tenure.village.id,
        outgoingId: tenure.cadre.id,
        effectiveOn: endsOn,
      })
  }
  drafts.push(...waiting())
  return { appointments, drafts, handovers, letters: lettersOf(people.tenures) }

  function line(tenure: DemoTenure, id: string, toOn: LocalDate | null, createdAt: Date): DemoAppointment {
    const { village, cadre, fromOn, reason, documentNo } = tenure
    return {
      ...{ id, villageId: village.id, cadreId: cadre.id, fromOn, toOn, documentNo, createdAt },
      reason: reason || (village.class === 'DEEP_POVERTY' ? '试点村任命。' : '全县推开，一村一名总队长。'),
      waiver: village.code === RANK_EXCEPTIONS[0] ? WAIVER : null,
      ...{ draftedById: drafter, approvedById: approver, voidedAt: null, voidedById: null, replacesId: null },
    }
  }

  function decided(
    kind: DraftKind,
    stage: DraftStage,
    villageId: string,
    cadre: DemoCadre,
    tenureId: string | null,
    fromOn: LocalDate,
    reason: string,
    decidedOn: LocalDate | null,
  ): DemoDraft {
    const draftedOn = daysAfter(decidedOn ?? today, -2)
    return {
      ...{
        id: newId(draftedOn),
        kind,
        stage,
        villageId,
        cadreId: cadre.id,
        tenureId,
        otherTenureId: null,
        fromOn,
        reason,
      },
      ...{ waiver: null, draftedById: drafter, draftedAt: nineOn(draftedOn), remark: '' },
      ...{ decidedById: decidedOn && approver, decidedAt: decidedOn && nineOn(decidedOn) },
    }
  }

  /** A successor for the first who leaves, a swap, and one that a leader gave back. */
  function waiting(): DemoDraft[] {
    const [leaving] = ahead
    const commanding = new Set(people.tenures.filter(({ toOn }) => toOn === null).map(({ cadre }) => cadre))
    const free = people.cadres.filter((one) => one.rank === 'BUREAU_HEAD' && !commanding.has(one))
    const [successor, other] = random.sample(free, 2)
    const [one, two] = random.sample(
      plain.filter((tenure) => !ahead.has(tenure) && tenure.village.class === 'NON_POVERTY'),
      2,
    )
    const found: DemoDraft[] = []
    if (leaving && successor)
      found.push(
        decided('APPOINT', 'DRAFT', leaving[0].village.id, successor, null, leaving[1], '接任到龄退休的总队长。', null),
      )
    if (one && two)
      found.push({
        ...decided(
          'SWAP',
          'DRAFT',
          two.village.id,
          one.cadre,
          one.id,
          daysAfter(today, 21),
          '两人对调，便于就近兼顾单位包联的村。',
          null,
        ),
        otherTenureId: two.id,
      })
    if (leaving && other)
      found.push({
        ...decided(
          'APPOINT',
          'RETURNED',
          leaving[0].village.id,
          other,
          null,
          leaving[1],
          '接任到龄退休的总队长。',
          daysAfter(today, -1),
        ),
        remark: '该同志近期将转任他县，请另提人选。',
      })
    return found
  }

  function lettersOf(tenures: readonly DemoTenure[]): DemoCommand['letters'] {
    const last = new Map<number, number>()
    return tenures.map((tenure) => {
      const signedOn = daysAfter(tenure.fromOn, -1)
      const year = Number(tenure.documentNo.match(/〔(\d{4})〕/)?.[1] ?? signedOn.slice(0, 4))
      const number = (last.get(year) ?? 0) + 1
      last.set(year, number)
      return { id: newId(signedOn), tenure, year, number, signedAt: nineOn(tenure.fromOn) }
    })
  }
}

function accountOf(people: DemoPeople, username: string): DemoCadre {
  const account = people.accounts.find((one) => one.username === username)
  if (!account) throw new Error(`the demo has no account ${username}`)
  return account.cadre
}
