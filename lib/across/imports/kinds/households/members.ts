import type { Difference, Reason } from '@/lib/across/imports/column'
import { differencesOf } from '@/lib/across/imports/rules/differences'
import { readIdentityNumber } from '@/lib/domains/households/rules/identity-number'
import { maskIdNumber } from '@/lib/ground/crypto/mask'
import { unseal } from '@/lib/ground/crypto/sealed'
import { MEMBER_COLUMNS, type MemberValues } from './columns'
import { idKey, type KnownHousehold, type KnownMember } from './register'
import type { FamilyRow, HouseholdState } from './state'

/** A person of a row, whom of the register it means, and what it would change. */
export type JudgedMember = {
  row: number
  values: MemberValues
  idNumberKey: string | null
  known: KnownMember | undefined
  differences: Difference[]
}

/**
 * The people of a household's rows: by identity number, without one by name and birth within the household. The first
 * reason stops it: a number that contradicts its row, a person met twice or living elsewhere, not exactly one head.
 */
export function judgeMembers(
  state: HouseholdState,
  known: KnownHousehold | undefined,
  number: string,
  family: readonly FamilyRow[],
): { members: JudgedMember[] } | { row: number; reason: Reason } {
  const members: JudgedMember[] = []
  for (const row of family) {
    const read = personOf(state, row)
    if ('reason' in read) return { row: row.number, reason: read.reason }
    const elsewhere = livesElsewhere(state, number, row.number, read.idNumberKey)
    if (elsewhere) return { row: row.number, reason: elsewhere }
    const person = knownPerson(known, read)
    if (members.some((member) => person && member.known === person))
      return {
        row: row.number,
        reason: { code: 'twice_in_file', row: members.find((m) => m.known === person)?.row ?? 0 },
      }
    members.push({
      row: row.number,
      ...read,
      known: person,
      differences: person ? differencesFrom(person, read.values) : [],
    })
  }
  const [first, second] = headsAfter(known, members)
  if (second !== undefined) return { row: second, reason: { code: 'two_heads', column: 'relation' } }
  if (first === undefined) return { row: family[0]?.number ?? 0, reason: { code: 'no_head', column: 'relation' } }
  for (const { row, idNumberKey } of members) if (idNumberKey) state.people.set(idNumberKey, row)
  return { members }
}

type Person = { values: MemberValues; idNumberKey: string | null }

/** A row's person with sex and birth, which an identity number says and the row must not contradict. */
function personOf(state: HouseholdState, { values }: FamilyRow): Person | { reason: Reason } {
  const own = Object.fromEntries(Object.keys(MEMBER_COLUMNS).map((key) => [key, values[key as keyof MemberValues]]))
  const member = own as MemberValues
  if (!member.idNumber) {
    const missing = !member.sex ? 'sex' : !member.bornOn ? 'bornOn' : null
    if (missing) return { reason: { code: 'needed_without_id_number', column: missing } }
    return (member.bornOn as string) > state.today
      ? { reason: { code: 'not_born_yet', column: 'bornOn' } }
      : { values: member, idNumberKey: null }
  }
  const read = readIdentityNumber(member.idNumber, state.today)
  if (typeof read === 'string') return { reason: { code: read, column: 'idNumber' } }
  if (member.sex && member.sex !== read.sex) return { reason: { code: 'id_number_other_sex', column: 'sex' } }
  if (member.bornOn && member.bornOn !== read.bornOn)
    return { reason: { code: 'id_number_other_birth', column: 'bornOn' } }
  return { values: { ...member, sex: read.sex, bornOn: read.bornOn }, idNumberKey: idKey(read.number) }
}

/** Whether a person was met in another row, or lives in another household of the register. */
function livesElsewhere(state: HouseholdState, number: string, row: number, key: string | null): Reason | null {
  if (!key) return null
  const before = state.people.get(key)
  if (before !== undefined && before !== row) return { code: 'person_twice_in_file', column: 'idNumber', row: before }
  const home = state.livingAt.get(key)
  if (!home || home.number === number) return null
  const within = home.countyId === state.countyId && (!state.townshipId || home.townshipId === state.townshipId)
  return within
    ? { code: 'person_elsewhere', column: 'idNumber', value: home.number }
    : { code: 'person_elsewhere', column: 'idNumber' }
}

function knownPerson(known: KnownHousehold | undefined, { values, idNumberKey }: Person): KnownMember | undefined {
  const members = known?.members ?? []
  return (
    members.find((member) => idNumberKey !== null && member.idNumberKey === idNumberKey) ??
    members.find(
      (member) =>
        (member.idNumberKey === null || idNumberKey === null) &&
        member.name === values.name &&
        member.bornOn === values.bornOn,
    )
  )
}

function differencesFrom(known: KnownMember, values: MemberValues): Difference[] {
  const { idNumber, disabilityCert, ...plain } = values
  const differences = differencesOf(MEMBER_COLUMNS, known, plain)
  if (idNumber && !known.idNumberKey) differences.push({ column: 'idNumber', old: '', new: maskIdNumber(idNumber) })
  if (disabilityCert && disabilityCert !== certOf(known))
    differences.push({
      column: 'disabilityCert',
      old: known.disabilityCertMasked ?? '',
      new: maskIdNumber(disabilityCert),
    })
  return differences
}

const certOf = ({ id, disabilityCert }: KnownMember) =>
  disabilityCert && unseal(disabilityCert, { table: 'household_members', column: 'disability_cert', rowId: id })

/** The rows of those who would be head once the rows are written; whoever of the register no row names stays what he is. */
function headsAfter(known: KnownHousehold | undefined, members: readonly JudgedMember[]): number[] {
  const rows = members.flatMap(({ row, values }) => (values.relation === 'HEAD' ? [row] : []))
  const named = new Set(members.map((member) => member.known))
  const stays = known?.members.some((member) => member.relation === 'HEAD' && !named.has(member))
  return stays ? [0, ...rows] : rows
}
