import 'server-only'
import type { AccountFilter } from '@/lib/domains/accounts/filter'
import { stateOfAccount } from '@/lib/domains/accounts/rules'
import type { AccountPage } from '@/lib/domains/accounts/shown'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { GrantRole } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { seatsOfPeople } from '@/lib/ground/access/identity'
import type { Role } from '@/lib/ground/access/roles'
import { accountsFor, cadresFor } from '@/lib/ground/access/scope/people'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow } from '@/lib/ground/database/tx'
import { countRows } from '@/lib/ground/lists/count-rows'
import { inTurn, type Order, pageOf } from '@/lib/ground/lists/keyset'
import { holdingOn } from '@/lib/ground/tenures/holding'

const PAGE_SIZE = 50
const COUNTED_AT_MOST = 10_000
const BY_USERNAME = {
  column: 'username',
  by: 'text',
  unique: true,
  direction: 'asc',
} as const satisfies Order<'username'>

const ROW = {
  ...{ id: true, username: true, status: true, passwordHash: true },
  cadre: { select: { id: true, name: true, post: true, unit: { select: { shortName: true } } } },
} as const satisfies Prisma.AccountSelect

/** One page of the accounts that the actor may explain, by user name. */
export async function listAccounts(actor: Actor, filter: AccountFilter, size = PAGE_SIZE): Promise<AccountPage> {
  return read(actor, async (tx) => {
    const at = await databaseNow(tx)
    const where = { AND: [accountsFor(actor, 'account.explain'), matching(filter, at)] }
    const page = await pageOf(filter, BY_USERNAME, size, (reading) =>
      inTurn(reading, (stretch, take) =>
        tx.account.findMany({
          where: { AND: [where, stretch.where] },
          orderBy: stretch.orderBy as Prisma.AccountOrderByWithRelationInput[],
          take,
          select: ROW,
        }),
      ),
    )
    const total = await countRows(tx, 'Account', where, COUNTED_AT_MOST)
    const people = page.rows.map(({ cadre }) => cadre.id)
    const seats = await seatsOfPeople(tx, people, at)
    const rows = page.rows.map(({ id, username, status, passwordHash, cadre }) => ({
      ...{ id, username, name: cadre.name, post: cadre.post, unit: cadre.unit.shortName },
      state: stateOfAccount({ status, hasPassword: passwordHash !== null }),
      seats: seats.get(cadre.id) ?? [],
    }))
    return { ...page, ...total, rows }
  })
}

function matching({ q, state, role }: AccountFilter, at: Instant): Prisma.AccountWhereInput {
  const conditions: Prisma.AccountWhereInput[] = []
  if (q)
    conditions.push({
      OR: [
        { username: { contains: q.toLowerCase() } },
        { cadre: { name: { contains: q } } },
        { cadre: { unit: { shortName: { contains: q } } } },
      ],
    })
  if (state === 'disabled') conditions.push({ status: 'DISABLED' })
  if (state === 'active') conditions.push({ status: 'ACTIVE', passwordHash: { not: null } })
  if (state === 'waiting') conditions.push({ status: 'ACTIVE', passwordHash: null })
  if (role) conditions.push({ cadre: holding(role, at) })
  return { AND: conditions }
}

/** Whoever holds a seat of a role on the day of `at`. */
function holding(role: Role, at: Instant): Prisma.CadreWhereInput {
  const holds = holdingOn(dayOf(at))
  if (role === 'COMMANDER') return { appointments: { some: holds } }
  if (role === 'MEMBER') return { OR: [{ memberships: { some: holds } }, { postings: { some: holds } }] }
  const agreed = { OR: [{ approvedById: { not: null } }, { foundingLinkId: { not: null } }] }
  return { grants: { some: { AND: [holds, agreed, { role: role as GrantRole }] } } }
}

export type PersonWithoutAccount = { id: string; name: string; post: string; unit: string }
const CANDIDATES_AT_MOST = 30

/** People of the register without an account, by what is written of them; for whoever opens one. */
export async function listPeopleWithoutAccount(actor: Actor, q: string | undefined): Promise<PersonWithoutAccount[]> {
  const named = q
    ? { OR: [{ name: { contains: q } }, { post: { contains: q } }, { unit: { shortName: { contains: q } } }] }
    : {}
  const found = await read(actor, (tx) =>
    tx.cadre.findMany({
      where: { AND: [cadresFor(actor, 'account.manage'), { account: null }, named] },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: CANDIDATES_AT_MOST,
      select: { id: true, name: true, post: true, unit: { select: { shortName: true } } },
    }),
  )
  return found.map(({ unit, ...person }) => ({ ...person, unit: unit.shortName }))
}
