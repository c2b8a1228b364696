import { randomUUID } from 'node:crypto'
import { db } from '@/lib/ground/database/db'
import type { Fields } from '../../support/http/call-action'
import {
  aDraft,
  aHandover,
  aLetter,
  aMembership,
  anAccount,
  anActing,
  aPerson,
  aProposal,
  aTenure,
  aVillageNear,
  inDays,
  today,
} from '../../support/http/command-fixtures'
import type { Place } from '../../support/http/place'
import type { Account } from './accounts'

/** A form that stands ready: what is typed, what would name nothing, whose names must not come to light. */
export type Prepared = { fields: Fields; nonexistent: Fields; secrets: string[] }
export type CommandCase = {
  row: string
  at: string
  /** Who may, of the demo's accounts. */
  may: Account[]
  prepare(place: Place): Promise<Prepared>
}

const why = { reason: '县委决定', documentNo: '', waiver: '' }
const LEADERS: Account[] = ['leader', 'commander2']

/** Every form of appointments, handovers, letters and teams. */
export const COMMAND_CASES: Record<string, CommandCase> = {
  draftAppointAction: {
    ...{ row: 'appointment.draft', at: '/appointments/new', may: ['orgdept'] },
    async prepare(place) {
      const [village, person] = [await aVillageNear(place), await aPerson(place)]
      return ready({ villageId: village.id, cadreId: person.id, fromOn: await inDays(2), ...why }, 'villageId', [
        person.name,
      ])
    },
  },
  draftCommanderTransferAction: {
    ...{ row: 'appointment.draft', at: '/appointments/new', may: ['orgdept'] },
    async prepare(place) {
      const [{ tenure, person }, village] = [await aTenure(place), await aVillageNear(place)]
      return ready({ tenureId: tenure.id, villageId: village.id, fromOn: await inDays(2), ...why }, 'tenureId', [
        person.name,
      ])
    },
  },
  draftSwapAction: {
    ...{ row: 'appointment.draft', at: '/appointments/new', may: ['orgdept'] },
    async prepare(place) {
      const [one, two] = [await aTenure(place), await aTenure(place)]
      const fields = { tenureId: one.tenure.id, otherTenureId: two.tenure.id, fromOn: await inDays(2), ...why }
      return ready(fields, 'tenureId', [one.person.name, two.person.name])
    },
  },
  draftEndAction: {
    ...{ row: 'appointment.draft', at: '/appointments/new', may: ['orgdept'] },
    async prepare(place) {
      const { tenure, person } = await aTenure(place)
      const { reason, documentNo } = why
      return ready({ tenureId: tenure.id, fromOn: await inDays(2), reason, documentNo }, 'tenureId', [person.name])
    },
  },
  draftCorrectAction: {
    ...{ row: 'appointment.draft', at: '/appointments/new', may: ['orgdept'] },
    async prepare(place) {
      const { tenure, person, village } = await aTenure(place)
      const fields = {
        tenureId: tenure.id,
        villageId: village.id,
        cadreId: person.id,
        fromOn: '2025-02-01',
        toOn: '',
        ...why,
      }
      return ready(fields, 'tenureId', [person.name])
    },
  },
  withdrawDraftAction: {
    ...{ row: 'appointment.draft', at: '/appointments/drafts', may: ['orgdept'] },
    prepare: waitingDraft,
  },
  approveDraftAction: {
    ...{ row: 'appointment.approve', at: '/appointments/drafts', may: LEADERS },
    prepare: waitingDraft,
  },
  returnDraftAction: {
    ...{ row: 'appointment.approve', at: '/appointments/drafts', may: LEADERS },
    prepare: async (place) => {
      const { fields, secrets } = await waitingDraft(place)
      return ready({ ...fields, remark: '请另提人选' }, 'draftId', secrets)
    },
  },
  draftLetterAction: {
    ...{ row: 'letter.draft', at: '/appointments/letters', may: ['orgdept'] },
    async prepare(place) {
      const { tenure, person } = await aTenure(place)
      return ready({ tenureId: tenure.id }, 'tenureId', [person.name])
    },
  },
  signLetterAction: {
    ...{ row: 'letter.sign', at: '/appointments/letters', may: LEADERS },
    async prepare(place) {
      const { letter, person } = await aLetter(place)
      return ready({ letterId: letter.id }, 'letterId', [person.name])
    },
  },
  signHandoverAction: {
    ...{ row: 'handover.sign', at: '/appointments', may: ['commander'] },
    async prepare(place) {
      const { handover, outgoing } = await aHandover(place)
      return ready({ handoverId: handover.id, note: '' }, 'handoverId', [outgoing.name])
    },
  },
  addMemberAction: {
    ...{ row: 'team.member.edit', at: '/appointments/teams', may: ['orgdept'] },
    async prepare(place) {
      const person = await aPerson(place)
      const fields = {
        teamId: place.teams.RESIDENT_TEAM,
        cadreId: person.id,
        fromOn: await today(),
        leader: '',
        duty: '',
      }
      return ready(fields, 'teamId', [person.name])
    },
  },
  endMemberAction: {
    ...{ row: 'team.member.edit', at: '/appointments/teams', may: ['township'] },
    async prepare(place) {
      const { membership, person } = await aMembership(place, 'TOWNSHIP_CADRES', place.units.town)
      return ready({ membershipId: membership.id, toOn: await inDays(1) }, 'membershipId', [person.name])
    },
  },
  moveMemberAction: {
    ...{ row: 'team.member.edit', at: '/appointments/teams', may: ['orgdept'] },
    async prepare(place) {
      const [{ membership, person }, village] = [await aMembership(place, 'RESIDENT_TEAM'), await aVillageNear(place)]
      const fields = { membershipId: membership.id, villageId: village.id, fromOn: await inDays(1) }
      return ready(fields, 'membershipId', [person.name])
    },
  },
  setDutyAction: {
    ...{ row: 'team.duty.edit', at: '/appointments', may: ['commander'] },
    async prepare(place) {
      const { membership, person } = await aMembership(place, 'VILLAGE_COMMITTEES')
      return ready({ membershipId: membership.id, duty: '一至三组入户' }, 'membershipId', [person.name])
    },
  },
  proposeMemberAction: {
    ...{ row: 'team.member.propose', at: '/appointments', may: ['commander', 'transport'] },
    async prepare(place) {
      const person = await aPerson(place, place.units.lead)
      const fields = {
        teamId: place.teams.RESIDENT_TEAM,
        cadreId: person.id,
        duty: '',
        effectiveOn: await today(),
        reason: '人手不够',
      }
      return ready(fields, 'teamId', [person.name])
    },
  },
  proposeEndAction: {
    ...{ row: 'team.member.propose', at: '/appointments', may: ['commander', 'transport'] },
    async prepare(place) {
      const { membership, person } = await aMembership(place, 'RESIDENT_TEAM', place.units.lead)
      const fields = { membershipId: membership.id, effectiveOn: await inDays(1), reason: '单位另有任务' }
      return ready(fields, 'membershipId', [person.name])
    },
  },
  draftActingAction: {
    ...{ row: 'acting.draft', at: '/appointments', may: ['township'] },
    async prepare(place) {
      const [village, person] = [await aVillageNear(place), await aPerson(place, place.units.town)]
      await anAccount(person.id)
      const fields = { villageId: village.id, cadreId: person.id, fromOn: await today(), toOn: await inDays(30) }
      return ready(fields, 'villageId', [person.name])
    },
  },
  withdrawActingAction: {
    ...{ row: 'acting.draft', at: '/appointments', may: ['township'] },
    async prepare(place) {
      const { grant, person } = await anActing(place, false)
      return ready({ grantId: grant.id }, 'grantId', [person.name])
    },
  },
  endActingAction: {
    ...{ row: 'acting.draft', at: '/appointments', may: ['township'] },
    async prepare(place) {
      const { grant, person } = await anActing(place, true)
      return ready({ grantId: grant.id, toOn: await inDays(2) }, 'grantId', [person.name])
    },
  },
  decideProposalAction: {
    ...{ row: 'team.member.edit', at: '/appointments/teams', may: ['orgdept'] },
    async prepare(place) {
      const { proposal, person } = await aProposal(place)
      return ready({ proposalId: proposal.id, accept: 'yes', remark: '' }, 'proposalId', [person.name])
    },
  },
}

function ready(fields: Fields, key: string, secrets: string[]): Prepared {
  return { fields, nonexistent: { ...fields, [key]: randomUUID() }, secrets }
}

async function waitingDraft(place: Place): Promise<Prepared> {
  const { draft, person } = await aDraft(place)
  return ready({ draftId: draft.id, version: '1' }, 'draftId', [person.name])
}

/** All that a form could change about those whom it names: others try theirs in the same county meanwhile. */
export async function storedCommand({ secrets }: Pick<Prepared, 'secrets'>) {
  const where = { cadre: { name: { in: secrets } } }
  const orderBy = { id: 'asc' } as const
  return Promise.all([
    db().appointment.findMany({ where, orderBy }),
    db().appointmentDraft.findMany({ where, orderBy }),
    db().appointmentLetter.findMany({ where, orderBy }),
    db().handover.findMany({ where: { outgoing: where.cadre }, orderBy }),
    db().teamMembership.findMany({ where, orderBy }),
    db().teamProposal.findMany({ where, orderBy }),
    db().grant.findMany({ where, orderBy }),
  ])
}
