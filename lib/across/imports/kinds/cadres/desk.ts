import 'server-only'
import type { Desk, ImportScope } from '@/lib/across/imports/kind'
import { UnitIndex } from '@/lib/across/imports/rules/unit-names'
import type { CadreRank } from '@/lib/generated/prisma/enums'
import { dayFromColumn, dayToColumn } from '@/lib/ground/clock'
import { maskPhone } from '@/lib/ground/crypto/mask'
import { seal, unseal } from '@/lib/ground/crypto/sealed'
import type { CadreValues } from './columns'
import { type CadrePlan, type CadreState, judgeCadre, type KnownCadre } from './judge'

/** Opens the register of cadres of a county: a few thousand people, held while a sheet is judged. */
export async function openCadres(scope: ImportScope): Promise<Desk<CadrePlan>> {
  const { tx, countyId, answers } = scope
  const units = await tx.unit.findMany({ where: { countyId }, select: { id: true, name: true, shortName: true } })
  const cadres = await tx.cadre.findMany({
    where: { countyId },
    omit: { countyId: true, phoneMasked: true },
    orderBy: { id: 'asc' },
  })
  const shortNames = new Map(units.map(({ id, shortName }) => [id, shortName]))
  const byName = new Map<string, KnownCadre[]>()
  for (const cadre of cadres) {
    const known = knownCadre(cadre, shortNames.get(cadre.unitId) ?? '')
    byName.set(cadre.name, [...(byName.get(cadre.name) ?? []), known])
  }
  const state: CadreState = { units: new UnitIndex(units), byName, answers, rows: new Map() }
  return {
    judge: async (rows) => rows.map((row) => judgeCadre(state, row)),
    write: (plans) => writeCadres(scope, plans),
  }
}

type CadreRow = {
  [K in 'id' | 'name' | 'unitId' | 'post']: string
} & { [K in 'bornOn' | 'joinedPartyOn' | 'startedWorkOn']: Date | null } & { phone: Uint8Array | null }

function knownCadre({ phone, ...cadre }: CadreRow, unit: string): KnownCadre {
  const day = (value: Date | null) => value && dayFromColumn(value)
  return {
    ...cadre,
    unit,
    bornOn: day(cadre.bornOn),
    joinedPartyOn: day(cadre.joinedPartyOn),
    startedWorkOn: day(cadre.startedWorkOn),
    phone: phone && unseal(phone, phoneAt(cadre.id)),
  }
}

const phoneAt = (rowId: string) => ({ table: 'cadres', column: 'phone', rowId })

async function writeCadres({ tx, countyId }: ImportScope, plans: readonly CadrePlan[]): Promise<void> {
  await tx.cadre.createMany({
    data: plans.flatMap(({ fresh }) => {
      if (!fresh) return []
      const { id, unitId, values } = fresh
      const { name = '', post = '', rank = 'STAFF' as CadreRank } = values
      return { ...columnsOf(id, values), id, countyId, unitId, name, post, rank }
    }),
  })
  for (const { change } of plans) {
    if (!change) continue
    const { id, unitId, values } = change
    await tx.cadre.updateMany({
      where: { id, countyId },
      data: { ...columnsOf(id, values), ...(unitId && { unitId }) },
    })
  }
}

/** A row's values as the table's columns; what the row leaves out is left as it is. */
function columnsOf(id: string, { unit: _, phone, bornOn, joinedPartyOn, startedWorkOn, ...plain }: CadreValues) {
  return {
    ...plain,
    ...(bornOn && { bornOn: dayToColumn(bornOn) }),
    ...(joinedPartyOn && { joinedPartyOn: dayToColumn(joinedPartyOn) }),
    ...(startedWorkOn && { startedWorkOn: dayToColumn(startedWorkOn) }),
    ...(phone && { phone: seal(phone, phoneAt(id)), phoneMasked: maskPhone(phone) }),
  }
}
