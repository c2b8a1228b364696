import { randomUUID } from 'node:crypto'
import type { PolicyKind } from '@/lib/domains/policies/kinds'
import { POLICY_KINDS } from '@/lib/domains/policies/kinds'
import { daysOf, isWeekend } from '@/lib/domains/policies/rules/calendar-year'
import { addDays, dayOf } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { now } from '@/lib/ground/database/tx'
import type { Fields } from '../../support/http/call-action'
import type { Account } from './accounts'

/** A form of the settings that stands ready: who may send it, from where, and what it would change. */
export type SettingsCase = {
  row: string
  account: Account
  at: string
  /** What does not exist, where the form names a thing; and the same thing in the county elsewhere. */
  names?: { field: string; foreign(away: { countyId: string; village: { id: string } }): Promise<string> }
  fields(): Promise<Fields>
  stored(): Promise<unknown>
}

const DOCUMENT = '平办发〔2026〕99号'
const inDays = async (n: number) => addDays(dayOf(await now(db())), n)
const drafts = () => db().policy.findMany({ orderBy: { id: 'asc' }, omit: { value: true } })

/** No draft of a kind waits, so that another can be made. */
async function without(kind: PolicyKind) {
  const data = { withdrawnAt: await now(db()) }
  await db().policy.updateMany({ where: { kind, approvedAt: null, withdrawnAt: null, revisionId: null }, data })
}

function drafting(kind: PolicyKind, account: Account, value: Fields): SettingsCase {
  return {
    ...{ row: POLICY_KINDS[kind].deed, account, at: '/settings/policies', stored: drafts },
    async fields() {
      await without(kind)
      return { document: DOCUMENT, effectiveOn: await inDays(3), immediate: '', ...value }
    },
  }
}

/** A draft of another person that waits, in this county or elsewhere. */
async function waiting(kind: PolicyKind, countyId?: string): Promise<string> {
  if (!countyId) await without(kind)
  const county = countyId ?? (await db().county.findUniqueOrThrow({ where: { code: '610926' } })).id
  const at = await now(db())
  const value = POLICY_KINDS[kind].standard() as object
  const data = { countyId: county, kind, value, document: DOCUMENT, effectiveFrom: at, draftedAt: at }
  return (await db().policy.create({ data: { ...data, draftedById: randomUUID() }, select: { id: true } })).id
}

const deciding = (row: string, account: Account, kind: PolicyKind): SettingsCase => ({
  ...{ row, account, at: '/settings/policies', stored: drafts },
  names: { field: 'policyId', foreign: ({ countyId }) => waiting(kind, countyId) },
  fields: async () => ({ policyId: await waiting(kind) }),
})

const withReason = (one: SettingsCase): SettingsCase => ({
  ...one,
  fields: async () => ({ ...(await one.fields()), reason: '先测算人手再报' }),
})

const villages = () =>
  db().village.findMany({ orderBy: { code: 'asc' }, include: { groups: true, classes: true, changes: true } })
const aVillage = (code = '610926108206') =>
  db().village.findUniqueOrThrow({ where: { code }, include: { groups: true } })

/** A village of its own for each case, so that none meets what another did. */
async function ofItsOwn() {
  const { countyId, townshipId, code } = await aVillage()
  const last = await db().village.count({ where: { code: { startsWith: code.slice(0, 9) } } })
  const data = { countyId, townshipId, code: `${code.slice(0, 9)}${900 + last}`, name: `试验${900 + last}村` }
  return db().village.create({
    data: { ...data, groups: { create: { ordinal: 1, name: '一组' } } },
    include: { groups: true },
  })
}

const onVillage = (fields: (id: string) => Promise<Fields>): SettingsCase => ({
  ...{ row: 'register.places', account: 'admin', at: '/settings/places', stored: villages },
  names: { field: 'villageId', foreign: async ({ village }) => village.id },
  fields: async () => {
    const { id } = await ofItsOwn()
    return { villageId: id, ...(await fields(id)) }
  },
})

const RANKS = { DEEP_POVERTY: ['COUNTY_LEADER'], GENERAL_POVERTY: ['TOWN_HEAD'], NON_POVERTY: ['TOWN_HEAD'] }
const TEAM = { zh: '驻村队', en: 'Team', posted: 'on', members: '2', countyMembers: '0', firstSecretaryLeads: '' }
const TEAMS = ['FIRST_SECRETARY', 'RESIDENT_TEAM', 'TOWNSHIP_CADRES', 'VILLAGE_COMMITTEES'].flatMap((kind) =>
  Object.entries(TEAM).map(([name, value]) => [`${kind}_${name}`, value] as const),
)

/** Every action of the settings on policies and places. */
export const SETTINGS_CASES: Record<string, SettingsCase> = {
  draftLightsAction: drafting('LIGHTS', 'headquarters', {
    redLine: ['WATER', 'HOUSING'],
    ...{ timeShortFraction: '3', silenceWorkdays: '4', raiseWorkdays: '10', returnsYellow: '1', returnsRed: '2' },
    ...{ rejectionsYellow: '1', rejectionsRed: '2', supervisionsYellow: '1', supervisionsRed: '2' },
  }),
  draftDeadlinesAction: drafting('DEADLINES', 'headquarters', {
    ...{
      triageWorkdays: '1',
      urgentTriageHours: '4',
      villageWorkdays: '3',
      townshipWorkdays: '7',
      countyWorkdays: '12',
    },
    ...{ urgentHours: '24', signingWorkdays: '3', capWorkdays: '30', returnWithinWorkdays: '2' },
    ...{ restoreWithinWorkdays: '10', supervisionAnswerWorkdays: '2' },
  }),
  draftCalendarAction: drafting('CALENDAR', 'headquarters', {
    year: '2027',
    workdays: daysOf(2027).filter((day) => !isWeekend(day)),
  }),
  draftVisitCadenceAction: drafting('VISIT_CADENCE', 'headquarters', { watchedDays: '30', otherDays: '60' }),
  draftRankMatchAction: drafting('RANK_MATCH', 'orgdept', RANKS),
  draftTeamKindsAction: drafting('TEAM_KINDS', 'orgdept', Object.fromEntries(TEAMS)),
  draftPostingConditionsAction: drafting('POSTING_CONDITIONS', 'orgdept', {
    ...{ partyYears: '1', workYears: '2', noLowGradeYears: '2', onStaff: 'on', healthy: 'on', maxAge: '50' },
    ...{ termYears: '2', noticeDays: '5', termEndNoticeDays: '60' },
  }),
  draftMatchWeightsAction: drafting('MATCH_WEIGHTS', 'orgdept', {
    ...{ category: '40', ruralExperience: '10', partyWorkExperience: '10', skills: '20' },
    ...{ homeDistance: '10', reservePool: '10' },
  }),
  approvePolicyAction: deciding('policy.approve', 'leader', 'POSTING_CONDITIONS'),
  returnPolicyAction: withReason(deciding('policy.approve', 'leader', 'RANK_MATCH')),
  withdrawCommandPolicyAction: deciding('policy.draft.command', 'headquarters', 'LIGHTS'),
  withdrawPeoplePolicyAction: deciding('policy.draft.people', 'orgdept', 'MATCH_WEIGHTS'),
  saveVillageAction: onVillage(async () => ({ aliases: '老庄\n新庄', tags: ['LIFTED'] })),
  setClassAction: onVillage(async () => ({ class: 'NON_POVERTY', fromOn: await inDays(2), document: DOCUMENT })),
  renameVillageAction: onVillage(async (id) => ({
    name: `新${id.slice(-6)}村`,
    onDay: await inDays(2),
    document: DOCUMENT,
  })),
  saveGroupAction: onVillage(async () => ({ groupId: '', name: '九组' })),
  mergeVillagesAction: onVillage(async () => ({
    ...{ successorId: (await aVillage()).id, onDay: await inDays(9), document: DOCUMENT, endMembers: '' },
  })),
  closeGroupAction: {
    ...onVillage(async () => ({})),
    names: {
      field: 'groupId',
      foreign: async ({ village }) =>
        (await db().villagerGroup.create({ data: { villageId: village.id, ordinal: 91, name: '别处组' } })).id,
    },
    fields: async () => ({ groupId: (await ofItsOwn()).groups[0]?.id as string }),
  },
  withdrawChangeAction: {
    ...onVillage(async () => ({})),
    names: { field: 'changeId', foreign: ({ countyId, village }) => aChange(countyId, village.id) },
    fields: async () => {
      const { id, countyId } = await ofItsOwn()
      return { changeId: await aChange(countyId, id) }
    },
  },
}

async function aChange(countyId: string, villageId: string): Promise<string> {
  const decided = { decidedById: randomUUID(), decidedAt: await now(db()), document: DOCUMENT }
  const rename = { kind: 'RENAME', oldName: '旧名', newName: '新名', onDay: new Date('2098-01-01') } as const
  return (await db().villageChange.create({ data: { countyId, villageId, ...rename, ...decided } })).id
}
