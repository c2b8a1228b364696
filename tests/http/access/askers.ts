import { db } from '@/lib/ground/database/db'
import { ACCOUNT_NAMES, ACCOUNTS, type Account } from './accounts'
import type { Asker } from './verdict'

/** The demo accounts as the table judges them. */
export async function demoAskers(): Promise<Record<Account, Asker>> {
  const found = await db().account.findMany({
    where: { username: { in: ACCOUNT_NAMES } },
    include: { cadre: { include: { unit: { include: { county: true } } } } },
  })
  const entries = found.map(({ username, cadre }) => [
    username,
    {
      seats: ACCOUNTS[username as Account],
      cadreId: cadre.id,
      unitId: cadre.unitId,
      countyCode: cadre.unit.county.code,
    } satisfies Asker,
  ])
  return Object.fromEntries(entries)
}
