import type { Client } from 'pg'
import { hashPassword } from '@/lib/ground/auth/password'
import { maskPhone } from '@/lib/ground/crypto/mask'
import { seal } from '@/lib/ground/crypto/sealed'
import type { DataKey } from '@/lib/ground/env'
import type { DemoPeople } from '../cadres'
import { DEMO_PASSWORD } from '../password.mjs'
import type { Random } from '../random'
import { uuidAt } from '../uuid'
import { TableWriter } from './table-writer'

export async function writePeople(
  client: Client,
  people: DemoPeople,
  county: { id: string; keys: readonly DataKey[]; enteredAt: Date; random: Random },
): Promise<void> {
  const countyId = county.id
  const cadres = new TableWriter(client, 'cadres')
  for (const { unit, phone, ...cadre } of people.cadres) {
    const sealed = seal(phone, { table: 'cadres', column: 'phone', rowId: cadre.id }, county.keys)
    await cadres.write({ ...cadre, countyId, unitId: unit.id, phone: sealed, phoneMasked: maskPhone(phone) })
  }
  await cadres.end()
  await writeTenures(client, people, countyId)
  const grants = new TableWriter(client, 'grants')
  for (const { cadre, township, unit, draftedBy, approvedBy, ...grant } of people.grants) {
    // nobody approves their own: the secretary of the county committee approves the deputy's
    const approvedById = (approvedBy ?? people.leaders.firstRank.find((leader) => leader !== cadre))?.id
    const place = { townshipId: township?.id ?? null, villageId: null, unitId: unit?.id ?? null }
    await grants.write({
      ...grant,
      countyId,
      cadreId: cadre.id,
      ...place,
      draftedById: draftedBy?.id ?? null,
      approvedById,
    })
  }
  await grants.end()
  const accounts = new TableWriter(client, 'accounts')
  for (const { username, cadre } of people.accounts) {
    const password = { passwordHash: await hashPassword(DEMO_PASSWORD), passwordChangedAt: county.enteredAt }
    await accounts.write({
      id: uuidAt(county.enteredAt, county.random),
      cadreId: cadre.id,
      username,
      ...password,
      status: 'ACTIVE',
    })
  }
  await accounts.end()
}

async function writeTenures(client: Client, people: DemoPeople, countyId: string): Promise<void> {
  const teams = new TableWriter(client, 'support_teams')
  for (const { id, village, kind } of people.teams) await teams.write({ id, villageId: village.id, kind })
  await teams.end()
  const memberships = new TableWriter(client, 'team_memberships')
  for (const team of people.teams)
    for (const { cadre, ...membership } of team.members)
      await memberships.write({ ...membership, teamId: team.id, cadreId: cadre.id })
  await memberships.end()
  const postings = new TableWriter(client, 'postings')
  for (const { village, cadre, ...posting } of people.postings)
    await postings.write({ ...posting, countyId, villageId: village.id, cadreId: cadre.id })
  await postings.end()
}
