import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { dayFromColumn, type LocalDate } from '@/lib/ground/clock'
import { fingerprint } from '@/lib/ground/crypto/fingerprint'
import type { Tx } from '@/lib/ground/database/tx'
import type { Status } from './columns/entry'

/** What of a household a row is compared to. Encrypted values stand as they are: by mask and fingerprint. */
const HOUSEHOLD = {
  ...{ id: true, number: true, countyId: true, townshipId: true, villageId: true, headName: true, people: true },
  ...{ groupId: true, category: true, povertyStatus: true, enjoysPolicy: true, monitorKind: true, mainCause: true },
  ...{ otherCauses: true, phone: true, phoneMasked: true, phoneKey: true, standard: true, houseArea: true },
  ...{ structure: true, houseGrade: true, safeWater: true, electricity: true, cleanToilet: true, entryRoad: true },
  ...{ roadKm: true, farmlandMu: true, forestMu: true, returnedMu: true, orchardMu: true, pastureMu: true },
  ...{ waterMu: true, endedOn: true, version: true },
  incomes: { omit: { householdId: true, source: true, recordedById: true, recordedAt: true } },
  group: { select: { name: true } },
  members: { where: { leftOn: null }, omit: { joinedOn: true, leftOn: true, leftReason: true } },
} as const satisfies Prisma.HouseholdSelect

type HouseholdRow = Prisma.HouseholdGetPayload<{ select: typeof HOUSEHOLD }>
export type KnownMember = Omit<HouseholdRow['members'][number], 'bornOn'> & { bornOn: LocalDate }
export type KnownHousehold = Omit<HouseholdRow, 'members' | Mu> & { members: KnownMember[] } & Record<Mu, number | null>

const MEASURES = [
  ...(['houseArea', 'roadKm', 'farmlandMu', 'forestMu'] as const),
  ...(['returnedMu', 'orchardMu', 'pastureMu', 'waterMu'] as const),
]
type Mu = (typeof MEASURES)[number]

/** The households of some numbers, with those who live in them now. */
export async function householdsByNumber(tx: Tx, numbers: readonly string[]): Promise<Map<string, KnownHousehold>> {
  const rows = await tx.household.findMany({ where: { number: { in: [...numbers] } }, select: HOUSEHOLD })
  return new Map(
    rows.map(({ members, ...row }) => {
      const measures = Object.fromEntries(MEASURES.map((key) => [key, row[key] === null ? null : Number(row[key])]))
      const people = members.map((member) => ({ ...member, bornOn: dayFromColumn(member.bornOn) }))
      return [row.number, { ...row, ...(measures as Record<Mu, number | null>), members: people }]
    }),
  )
}

/** Where the people of some fingerprints live now. */
export async function householdsOfPeople(tx: Tx, keys: readonly string[]) {
  const rows = await tx.householdMember.findMany({
    where: { idNumberKey: { in: [...keys] }, leftOn: null },
    select: { idNumberKey: true, household: { select: { number: true, countyId: true, townshipId: true } } },
  })
  return new Map(rows.map(({ idNumberKey, household }) => [idNumberKey as string, household]))
}

export const idKey = (idNumber: string) => fingerprint(idNumber, 'household_members.id_number')
export const phoneKey = (phone: string) => fingerprint(phone, 'households.phone')

/** 脱贫状态 as the sheet writes it. */
export function statusOf({
  povertyStatus,
  enjoysPolicy,
}: Pick<KnownHousehold, 'povertyStatus' | 'enjoysPolicy'>): Status {
  return povertyStatus === 'LIFTED' && enjoysPolicy ? 'LIFTED_WITH_POLICY' : povertyStatus
}
