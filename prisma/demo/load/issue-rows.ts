import type { Client } from 'pg'
import { dayOf, type Instant } from '@/lib/ground/clock'
import type { DemoCounty } from '../places'
import type { Random } from '../random'
import { uuidAt } from '../uuid'
import type { DemoIssue } from './issues'
import { TableWriter } from './table-writer'
import { VillageDays } from './village-days'

/** Batches keep memory small: so many issues are written before the next are made. */
const BATCH = 5_000

/** Writes issues with all that hangs on them, numbered by year, and the days of the villages that follow from them. */
export async function writeIssues(
  client: Client,
  issues: Iterable<DemoIssue>,
  place: { county: DemoCounty; campaignId: string; since: string; until: Instant; random: Random },
  told: (written: number) => void,
): Promise<void> {
  const { county, campaignId } = place
  const days = new VillageDays(place.since, place.until)
  const last = new Map<number, number>()
  let batch: (DemoIssue & { number: string })[] = []
  let written = 0
  const flush = async () => {
    await writeBatch(client, batch, county.id, campaignId, place.random)
    written += batch.length
    batch = []
    told(written)
  }
  for (const issue of issues) {
    const year = Number(dayOf(issue.life.facts.reportedAt).slice(0, 4))
    const serial = (last.get(year) ?? 0) + 1
    last.set(year, serial)
    days.add(issue.life)
    batch.push({ ...issue, number: `${county.shortName}${year}-${String(serial).padStart(6, '0')}` })
    if (batch.length >= BATCH) await flush()
  }
  await flush()
  const numbers = new TableWriter(client, 'issue_numbers')
  for (const [year, serial] of last) await numbers.write({ countyId: county.id, year, last: serial })
  await numbers.end()
  const dayRows = new TableWriter(client, 'village_days')
  for (const row of days.rows(county.villages, county.id)) await dayRows.write(row)
  await dayRows.end()
  await client.query(`INSERT INTO county_days (county_id, day, reported, closed, overdue)
    SELECT county_id, day, sum(reported), sum(closed), sum(overdue) FROM village_days GROUP BY county_id, day`)
}

async function writeBatch(
  client: Client,
  batch: (DemoIssue & { number: string })[],
  countyId: string,
  campaignId: string,
  random: Random,
) {
  const issues = new TableWriter(client, 'issues')
  for (const { life, group, household, number, contentHash } of batch) {
    const { village, facts } = life
    const place = { countyId, townshipId: village.townshipId, villageId: village.id, groupId: group.id }
    await issues.write({ ...facts, ...place, householdId: household?.id ?? null, campaignId, number, contentHash })
  }
  await issues.end()
  const events = new TableWriter(client, 'issue_events')
  for (const { life } of batch) {
    for (const [index, { at, event, player }] of life.happenings.entries()) {
      const { type, ...data } = event
      const by = { cadreId: player?.cadre.id ?? null, seat: player?.seat ?? null }
      const of = { issueId: life.facts.id, countyId, villageId: life.village.id }
      await events.write({ id: uuidAt(at, random, index), ...of, seq: index + 1, at, type, ...by, data })
    }
  }
  await events.end()
  await writeConsents(client, batch)
  await writeExtensions(client, batch)
  await writeLeads(client, batch, random)
}

async function writeConsents(client: Client, batch: DemoIssue[]): Promise<void> {
  const consents = new TableWriter(client, 'consents')
  for (const { life } of batch)
    for (const { effect, at, player } of life.consents) {
      const { answer, ...words } = effect.input
      const recorded = { recordedAt: at, recordedById: player.cadre.id }
      await consents.write({
        id: effect.id,
        issueId: life.facts.id,
        round: effect.round,
        yes: answer === 'yes',
        ...words,
        ...recorded,
      })
    }
  await consents.end()
}

async function writeExtensions(client: Client, batch: DemoIssue[]): Promise<void> {
  const extensions = new TableWriter(client, 'extensions')
  for (const { life } of batch)
    for (const { asked, at, player, decided } of life.extensions) {
      const { type: _, ...request } = asked
      await extensions.write({
        ...request,
        issueId: life.facts.id,
        askedAt: at,
        askedById: player.cadre.id,
        decidedAt: decided?.at ?? null,
        decidedById: decided?.effect.byPerson ? decided.player.cadre.id : null,
        granted: decided?.effect.granted ?? null,
        newDueAt: decided?.effect.newDueAt ?? null,
        answer: decided?.effect.answer ?? '',
      })
    }
  await extensions.end()
}

async function writeLeads(client: Client, batch: DemoIssue[], random: Random): Promise<void> {
  const leads = new TableWriter(client, 'issue_leads')
  for (const { life } of batch)
    for (const { unitId, teamId, from, to } of life.leads)
      await leads.write({ id: uuidAt(from, random), issueId: life.facts.id, unitId, teamId, fromAt: from, toAt: to })
  await leads.end()
  const assists = new TableWriter(client, 'issue_assists')
  for (const { life } of batch)
    for (const unitId of life.assisting) await assists.write({ issueId: life.facts.id, unitId })
  await assists.end()
}
