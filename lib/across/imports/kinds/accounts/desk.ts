import 'server-only'
import { type Desk, type ImportScope, type Judged, judged, type StoredRow } from '@/lib/across/imports/kind'
import { questionKey } from '@/lib/across/imports/rules/question-key'
import { UnitIndex } from '@/lib/across/imports/rules/unit-names'
import { createAccount } from '@/lib/domains/accounts/commands/create'
import type { AccountValues } from './columns'

type Holder = {
  id: string
  name: string
  post: string
  unitId: string
  bornOn: Date | null
  account: { username: string } | null
}
type AccountPlan = { cadreId: string; username: string }
type AccountState = {
  units: UnitIndex
  holders: Map<string, Holder[]>
  answers: Readonly<Record<string, string>>
  /** Names that somebody signs in with, in any county, and those of the rows so far. */
  taken: Set<string>
  rows: Map<string, number>
}

/** Opens the accounts of a county: who of its people has one, and under which name. */
export async function openAccounts(scope: ImportScope): Promise<Desk<AccountPlan>> {
  const { tx, countyId, answers, actor, at } = scope
  const units = await tx.unit.findMany({ where: { countyId }, select: { id: true, name: true, shortName: true } })
  const cadres = await tx.cadre.findMany({
    where: { countyId },
    select: { id: true, name: true, post: true, unitId: true, bornOn: true, account: { select: { username: true } } },
    orderBy: { id: 'asc' },
  })
  const holders = new Map<string, Holder[]>()
  for (const cadre of cadres) {
    const key = `${cadre.unitId}|${cadre.name}`
    holders.set(key, [...(holders.get(key) ?? []), cadre])
  }
  const state: AccountState = { units: new UnitIndex(units), holders, answers, taken: new Set(), rows: new Map() }
  return {
    async judge(rows) {
      const names = rows.flatMap(({ values }) => (typeof values.username === 'string' ? values.username : []))
      const taken = await tx.account.findMany({ where: { username: { in: names } }, select: { username: true } })
      for (const { username } of taken) state.taken.add(username)
      return rows.map((row) => judgeAccount(state, row))
    },
    async write(plans) {
      for (const plan of plans) await createAccount(tx, actor, plan, at)
    },
  }
}

/** What becomes of one row of accounts: a person of a unit who has none yet gets one, under a name that is free. */
function judgeAccount(state: AccountState, row: StoredRow): Judged<AccountPlan> {
  if (!row.readable) return judged.refused(row.number, ...row.reasons)
  const { name, unit: unitName, username } = row.values as Required<AccountValues>
  const unit = state.units.find(unitName, state.answers)
  if (!unit) return judged.refused(row.number, { code: 'unit_unknown', column: 'unit', value: unitName })
  if ('candidates' in unit) return judged.asked(row.number, unit)
  const found = state.holders.get(`${unit.id}|${name}`) ?? []
  const key = questionKey('holder', unit.id, name, username)
  const holder = found.length > 1 ? found.find(({ id }) => id === state.answers[key]) : found[0]
  if (!holder && found.length === 0)
    return judged.refused(row.number, { code: 'cadre_unknown', column: 'name', value: name })
  if (!holder) {
    const facts = ({ post, bornOn }: Holder) => [post, bornOn?.toISOString().slice(0, 7) ?? ''].filter(Boolean)
    const candidates = found.map((one) => ({ id: one.id, name, facts: facts(one) }))
    return judged.asked(row.number, { key, about: 'cadre', name: `${name}（${unitName}）`, candidates })
  }
  const before = state.rows.get(holder.id) ?? state.rows.get(username)
  if (before !== undefined) return judged.refused(row.number, { code: 'twice_in_file', row: before })
  if (holder.account?.username === username) return judged.compared(row.number, [], { cadreId: holder.id, username })
  if (holder.account)
    return judged.refused(row.number, { code: 'has_account', column: 'username', value: holder.account.username })
  if (state.taken.has(username))
    return judged.refused(row.number, { code: 'username_taken', column: 'username', value: username })
  state.rows.set(holder.id, row.number)
  state.rows.set(username, row.number)
  return judged.fresh(row.number, { cadreId: holder.id, username }, username)
}
