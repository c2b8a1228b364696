import type { Lead } from '@/lib/domains/issues/rules/move'
import type { CadreRank } from '@/lib/generated/prisma/enums'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import type { Role } from '@/lib/ground/access/roles'
import { LEADS, PLACE } from '../issue'

/** Who acts around one village in a sequence of moves, and who may be given an issue. */
export type Cast = {
  place: { countyId: string; townshipId: string; villageId: string }
  people: readonly Actor[]
  commander: { cadreId: string; unitId: string }
  leads: readonly Lead[]
}

const COUNTY = 'pingli'
const OTHER = { townshipId: 'changan', villageId: 'jinshahe' }

function seat(role: Role, place: Partial<Pick<Seat, 'townshipId' | 'villageId' | 'unitId'>> = {}): Seat {
  const nowhere = { townshipId: null, villageId: null, unitId: null }
  return {
    ...nowhere,
    ...place,
    id: `${role} seat`,
    role,
    countyId: COUNTY,
    firstSecretary: false,
    place: '',
    fromOn: '2025-01-01',
  }
}

function person(name: string, unitId: string, rank: CadreRank, ...seats: Seat[]): Actor {
  const account = { accountId: `${name}'s account`, sessionId: `${name}'s session` }
  return { ...account, cadreId: name, name, post: '', unitId, rank, countyId: COUNTY, seats }
}

const inVillage = (role: Role) => seat(role, PLACE)

/** Everyone who may touch an issue of 沙河村, and some who may not: of other villages, townships and units. */
function everyone(commander: Actor): Cast {
  return {
    place: { countyId: COUNTY, ...PLACE },
    commander: { cadreId: commander.cadreId, unitId: commander.unitId },
    leads: Object.values(LEADS),
    people: [
      commander,
      person('member', 'bank', 'STAFF', inVillage('MEMBER')),
      person('colleague', 'bank', 'STAFF', inVillage('MEMBER')),
      // commands another village, is a team member here: may verify there, not here
      person('twoSeats', 'forestry', 'BUREAU_HEAD', seat('COMMANDER', OTHER), inVillage('MEMBER')),
      person('township', 'townOffice', 'TOWN_HEAD', seat('TOWNSHIP', { townshipId: PLACE.townshipId })),
      person('otherTownship', 'otherTownOffice', 'TOWN_HEAD', seat('TOWNSHIP', { townshipId: OTHER.townshipId })),
      person('headquarters', 'county', 'SECTION', seat('HEADQUARTERS')),
      person('leader', 'county', 'FOUR_BODIES_HEAD', seat('LEADER')),
      person('inspector', 'county', 'SECTION', seat('INSPECTOR')),
      person('engineer', 'transport', 'SECTION', seat('UNIT_OFFICER', { unitId: 'transport' })),
      person('technician', 'telecom', 'SECTION', seat('UNIT_OFFICER', { unitId: 'telecom' })),
      person('auditor', 'county', 'SECTION', seat('AUDITOR')),
    ],
  }
}

/** Four commanders make four casts: of another bureau, a county leader, of the township's own office, of a unit that leads. */
export const CASTS: readonly Cast[] = [
  everyone(person('commander', 'forestry', 'BUREAU_HEAD', inVillage('COMMANDER'))),
  everyone(person('countyLeader', 'county', 'COUNTY_LEADER', inVillage('COMMANDER'))),
  everyone(
    person(
      'townshipHead',
      'townOffice',
      'TOWN_HEAD',
      inVillage('COMMANDER'),
      seat('TOWNSHIP', { townshipId: PLACE.townshipId }),
    ),
  ),
  everyone(person('roadsHead', 'transport', 'BUREAU_HEAD', inVillage('COMMANDER'))),
]
