import 'server-only'
import { type MadeLink, makeLink, useLink } from '@/lib/domains/accounts/one-time-links'
import type { FoundCounty } from '@/lib/domains/accounts/schema'
import type { CadreRank, GrantRole } from '@/lib/generated/prisma/enums'
import { record } from '@/lib/ground/audit/record'
import { requireNewPassword } from '@/lib/ground/auth/new-password'
import { hashPassword } from '@/lib/ground/auth/password'
import { dayOf, dayToColumn } from '@/lib/ground/clock'
import { bearer } from '@/lib/ground/database/asker'
import { transaction } from '@/lib/ground/database/transaction'
import { now, type Tx } from '@/lib/ground/database/tx'
import { translatorFor } from '@/lib/ground/i18n/translator'
import { Refusal } from '@/lib/ground/refusal'

/**
 * Founds the first county of an empty database by a link that works once: the administrator, who signs in with the
 * password given here, and a county leader, who gets a link to activate the account. Both are there from the first day,
 * since who drafts a grant never approves it. Refuses with `link_spent`, also where there is a county already.
 */
export async function foundCounty(input: FoundCounty): Promise<MadeLink> {
  requireNewPassword(input.newPassword, input.administratorUsername)
  const passwordHash = await hashPassword(input.newPassword)
  return transaction(bearer(input.token), async (tx) => {
    const at = await now(tx)
    const link = await useLink(tx, input.token, ['FOUNDING'], at)
    if ((await tx.county.count()) > 0) throw new Refusal('link_spent')
    const { code, name, shortName } = input
    const county = await tx.county.create({ data: { code, name, shortName } })
    const unit = await tx.unit.create({
      data: { countyId: county.id, name: input.unit, shortName: input.unit, category: 'PARTY_MASS', tier: 'COUNTY' },
    })
    const place = { countyId: county.id, unitId: unit.id, linkId: link.id, fromOn: dayToColumn(dayOf(at)) }
    const administrator = await firstPerson(tx, place, {
      ...{ role: 'ADMINISTRATOR', rank: 'STAFF', name: input.administratorName },
      post: translatorFor('zh-CN', 'roles')('ADMINISTRATOR'), // what a register says, in the register's language
      account: { username: input.administratorUsername, passwordHash, passwordChangedAt: at },
    })
    const leader = await firstPerson(tx, place, {
      ...{ role: 'LEADER', rank: 'COUNTY_LEADER', name: input.leaderName, post: input.leaderPost },
      account: { username: input.leaderUsername },
    })
    const by = { cadreId: administrator.cadreId, countyId: county.id }
    const people = { administrator: administrator.username, leader: leader.username }
    const entry = { type: 'county.founded', code, name, ...people, linkMadeAt: link.madeAt.toISOString() } as const
    await record(tx, entry, { actor: by, at, objectId: county.id })
    return makeLink(tx, { purpose: 'ACTIVATION', account: leader, by, at })
  })
}

type Place = { countyId: string; unitId: string; linkId: string; fromOn: Date }
type Person = {
  role: GrantRole
  rank: CadreRank
  name: string
  post: string
  account: { username: string; passwordHash?: string; passwordChangedAt?: Date }
}

/** A cadre with an account and the role that the founding gives. */
async function firstPerson(tx: Tx, { countyId, unitId, linkId, fromOn }: Place, person: Person) {
  const { role, rank, name, post, account } = person
  const cadre = await tx.cadre.create({ data: { countyId, unitId, name, post, rank } })
  const { id, username } = await tx.account.create({ data: { cadreId: cadre.id, ...account } })
  await tx.grant.create({ data: { countyId, cadreId: cadre.id, role, fromOn, foundingLinkId: linkId } })
  return { id, username, cadreId: cadre.id }
}
