import type { Role } from '@/lib/ground/access/roles'
import type { SeatRef } from '@/lib/ground/audit/entries'
import type { LocalDate } from '@/lib/ground/clock'
import type { DemoCadre } from '../cadre'
import type { DemoPeople } from '../cadres'
import type { DemoCounty, DemoVillage } from '../places'
import type { Random } from '../random'
import type { DemoTeam } from '../teams'
import type { DemoUnit } from '../units'
import { grouped } from './grouped'

/** A person in one seat, as a move is made. */
export interface Player {
  cadre: DemoCadre
  role: Role
  seat: SeatRef
}

/** Who moves issues in the demo's history: the seat holders of the day. */
export interface Cast {
  commander(village: DemoVillage, on: LocalDate): Player
  member(village: DemoVillage, on: LocalDate): Player
  township(village: DemoVillage): Player
  officer(unit: DemoUnit): Player
  headquarters: Player
  leader: Player
  inspector: Player
  team(village: DemoVillage): DemoTeam
  unit(shortName: string): DemoUnit
  townUnit(village: DemoVillage): DemoUnit
}

const holds = (one: { fromOn: LocalDate; toOn: LocalDate | null }, on: LocalDate) =>
  one.fromOn <= on && (one.toOn === null || on < one.toOn)

export function castOf(county: DemoCounty, units: readonly DemoUnit[], people: DemoPeople, random: Random): Cast {
  const byName = new Map(units.map((unit) => [unit.shortName, unit]))
  const byTown = new Map(units.filter((unit) => unit.townshipCode).map((unit) => [unit.townshipCode, unit]))
  const tenures = grouped(people.tenures, (one) => one.village.code)
  const teams = grouped(people.teams, (one) => one.village.code)
  const granted = (role: Role) => people.grants.filter((grant) => grant.role === role)
  const officers = grouped(granted('UNIT_OFFICER'), (grant) => grant.unit?.id)
  const towns = grouped(granted('TOWNSHIP'), (grant) => grant.township?.code)
  const ids = new Map(county.villages.map((village) => [village.code, village]))
  const inVillage = (village: DemoVillage, role: Role): SeatRef => ({
    role,
    townshipId: village.townshipId,
    villageId: village.id,
    place: village.name,
  })
  const one = <T>(list: readonly T[] | undefined, what: string): T => {
    if (!list?.length) throw new Error(`the demo has no ${what}`)
    return random.pick(list)
  }
  const atCounty = (role: Role): Player => ({ cadre: one(granted(role), role).cadre, role, seat: { role, place: '' } })
  return {
    commander(village, on) {
      const tenure = tenures.get(village.code)?.find((each) => holds(each, on)) ?? tenures.get(village.code)?.[0]
      if (!tenure) throw new Error(`${village.name} has no commander`)
      return { cadre: tenure.cadre, role: 'COMMANDER', seat: inVillage(village, 'COMMANDER') }
    },
    member(village, on) {
      const all = (teams.get(village.code) ?? []).flatMap((team) => team.members).filter((each) => holds(each, on))
      return { cadre: one(all, 'member').cadre, role: 'MEMBER', seat: inVillage(village, 'MEMBER') }
    },
    township(village) {
      const grant = one(towns.get(village.townshipCode), 'township officer')
      const seat = { role: 'TOWNSHIP', townshipId: village.townshipId, place: village.townshipName } as const
      return { cadre: grant.cadre, role: 'TOWNSHIP', seat }
    },
    officer(unit) {
      const grant = one(officers.get(unit.id), `officer of ${unit.shortName}`)
      return {
        cadre: grant.cadre,
        role: 'UNIT_OFFICER',
        seat: { role: 'UNIT_OFFICER', unitId: unit.id, place: unit.shortName },
      }
    },
    get headquarters() {
      return atCounty('HEADQUARTERS')
    },
    get leader() {
      return atCounty('LEADER')
    },
    get inspector() {
      return atCounty('INSPECTOR')
    },
    team: (village) => one(teams.get(ids.get(village.code)?.code ?? ''), 'team'),
    unit(shortName) {
      const unit = byName.get(shortName)
      if (!unit) throw new Error(`the demo has no unit ${shortName}`)
      return unit
    },
    townUnit: (village) => byTown.get(village.townshipCode) ?? one(units, 'unit of the town'),
  }
}
