import 'server-only'
import { ageOn } from '@/lib/domains/households/rules/age'
import { incomeOf } from '@/lib/domains/households/rules/income'
import type { HouseholdDetail, HouseShown, IncomeShown, MemberShown } from '@/lib/domains/households/shown'
import type { Household, HouseholdMember, Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { beyondPhone, householdsFor, registerFor } from '@/lib/ground/access/scope/households'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import { mayEver } from '@/lib/ground/access/seats'
import { dayFromColumn, dayOf, type LocalDate } from '@/lib/ground/clock'
import { maskName } from '@/lib/ground/crypto/mask'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow, type Tx } from '@/lib/ground/database/tx'
import { meetsSql } from '@/lib/ground/database/where'
import { lineOf, lineRules } from './line'

const ISSUES_SHOWN = 10
const YEARS_SHOWN = 5

const DETAIL = {
  ...{ id: true, number: true, headName: true, people: true, category: true, povertyStatus: true, enjoysPolicy: true },
  ...{ monitorKind: true, mainCause: true, lastVisitedAt: true, endedOn: true, endReason: true, helperId: true },
  group: { select: { name: true } },
  statusChanges: { where: { decidedAt: null }, select: { stage: true }, take: 1 },
  version: true,
  villageId: true,
  groupId: true,
  otherCauses: true,
  planNote: true,
  phoneMasked: true,
  standard: true,
  houseArea: true,
  structure: true,
  houseGrade: true,
  safeWater: true,
  electricity: true,
  cleanToilet: true,
  entryRoad: true,
  roadKm: true,
  farmlandMu: true,
  forestMu: true,
  returnedMu: true,
  orchardMu: true,
  pastureMu: true,
  waterMu: true,
  village: { select: { name: true, code: true, township: { select: { name: true, code: true } } } },
  helper: { select: { name: true, post: true } },
  successor: { select: { number: true } },
  predecessors: { select: { number: true }, orderBy: { number: 'asc' } },
  members: { orderBy: [{ relation: 'asc' }, { bornOn: 'asc' }, { id: 'asc' }] },
  incomes: { orderBy: { year: 'desc' }, take: YEARS_SHOWN, include: { recordedBy: { select: { name: true } } } },
} as const satisfies Prisma.HouseholdSelect

/** One household of the register, whole but masked; null out of scope, as for a number that there is not. */
export async function getHousehold(actor: Actor, number: string): Promise<HouseholdDetail | null> {
  return read(actor, async (tx) => {
    const row = await tx.household.findFirst({
      where: { AND: [{ number }, registerFor(actor, 'household.view')] },
      select: DETAIL,
    })
    if (!row) return null
    const now = await databaseNow(tx)
    const today = dayOf(now)
    const rules = await lineRules(tx, actor, now)
    const { members, incomes, village, group, helper, statusChanges, successor, predecessors, ...facts } = row
    const shown = members.map((member) => memberShown(member, today))
    const workYuan = members.reduce((sum, one) => sum + (one.leftOn ? 0 : workOf(one)), 0)
    const names = { village: village.name, township: village.township.name, group: group?.name ?? null }
    const line = { ...facts, ...names, helper: helper?.name ?? null, changing: statusChanges[0]?.stage ?? null }
    return {
      ...lineOf(line, rules),
      version: facts.version,
      villageId: facts.villageId,
      groupId: facts.groupId,
      otherCauses: facts.otherCauses,
      planNote: facts.planNote,
      phoneMasked: facts.phoneMasked,
      helperId: facts.helperId,
      helperPost: helper?.post ?? null,
      villageCode: village.code,
      townshipCode: village.township.code,
      house: houseShown(facts),
      members: shown.filter(({ left }) => left === null),
      former: shown.filter(({ left }) => left !== null),
      incomes: incomes.map((income): IncomeShown => {
        const { recordedBy, householdId, recordedById, ...parts } = income
        return { ...parts, ...incomeOf(parts), recordedBy: recordedBy?.name ?? null, workYuan }
      }),
      successor: successor?.number ?? null,
      predecessors: predecessors.map((one) => one.number),
      issues: await issuesOf(tx, actor, row.id),
      may: await mayOf(tx, actor, row.id),
      now,
    }
  })
}

const workOf = ({ workMonths, monthlyIncomeYuan }: HouseholdMember) => (workMonths ?? 0) * (monthlyIncomeYuan ?? 0)

function memberShown(member: HouseholdMember, today: LocalDate): MemberShown {
  const { householdId, name, bornOn, idNumber, idNumberKey, disabilityCert, joinedOn, leftOn, leftReason, ...facts } =
    member
  return {
    ...facts,
    name: maskName(name),
    age: ageOn(dayFromColumn(bornOn), today),
    left: leftOn && leftReason ? { on: dayFromColumn(leftOn), reason: leftReason } : null,
  }
}

type House = Pick<Household, keyof HouseShown>

function houseShown(row: House): HouseShown {
  const { standard, structure, houseGrade, safeWater, electricity, cleanToilet, entryRoad, ...measures } = row
  const numbers = Object.fromEntries(Object.entries(measures).map(([key, value]) => [key, value && Number(value)]))
  const { houseArea, roadKm, farmlandMu, forestMu, returnedMu, orchardMu, pastureMu, waterMu } = numbers as Record<
    keyof typeof measures,
    number | null
  >
  return {
    ...{ standard, structure, houseGrade, safeWater, electricity, cleanToilet, entryRoad, houseArea, roadKm },
    ...{ farmlandMu, forestMu, returnedMu, orchardMu, pastureMu, waterMu },
  }
}

async function issuesOf(tx: Tx, actor: Actor, householdId: string) {
  return tx.issue.findMany({
    where: { AND: [{ householdId }, issuesFor(actor, 'issue.view')] },
    orderBy: [{ movedAt: 'desc' }, { id: 'desc' }],
    take: ISSUES_SHOWN,
    select: { number: true, title: true, light: true, stage: true, movedAt: true },
  })
}

async function mayOf(tx: Tx, actor: Actor, id: string): Promise<HouseholdDetail['may']> {
  const reaches = (where: Prisma.HouseholdWhereInput) => meetsSql('Household', where, 'h')
  const [rights] = await tx.$queryRaw<[Omit<HouseholdDetail['may'], 'report'>]>`
    SELECT ${reaches(registerFor(actor, 'household.edit'))} AS edit, ${reaches(registerFor(actor, 'helper.assign'))} AS assign,
      ${reaches(householdsFor(beyondPhone(actor), 'personal.reveal'))} AS reveal
    FROM households h WHERE h.id = ${id}::uuid`
  return { ...rights, report: mayEver(actor, 'issue.report') }
}
