import type { Client } from 'pg'
import { announcedCalendar } from '@/lib/domains/policies/default-calendar'
import { DEFAULT_DEADLINES, DEFAULT_LIGHTS } from '@/lib/domains/policies/schema'
import type { DemoCounty } from '../places'
import type { Random } from '../random'
import type { DemoUnit } from '../units'
import { uuidAt } from '../uuid'
import type { VillageFigures } from '../village-figures'
import { TableWriter } from './table-writer'

/** County, towns, villages with class and figures, groups, units, campaign and the policies in force. Answers the campaign's id. */
export async function writePlaces(
  client: Client,
  county: DemoCounty,
  units: readonly DemoUnit[],
  figures: Map<string, VillageFigures>,
  entered: { at: Date; since: string; random: Random },
): Promise<string> {
  const countyId = county.id
  const newId = () => uuidAt(entered.at, entered.random)
  const fill = async (table: string, rows: Iterable<Record<string, never> | object>) => {
    const writer = new TableWriter(client, table)
    for (const row of rows) await writer.write(row as never)
    await writer.end()
  }
  const { id, code, name, shortName } = county
  await fill('counties', [{ id, code, name, shortName, demo: true }])
  await fill(
    'townships',
    county.townships.map((town) => ({ id: town.id, countyId, code: town.code, name: town.name })),
  )
  await fill(
    'villages',
    county.villages.map((village) => {
      const tags =
        village.class === 'NON_POVERTY' ? [] : village.class === 'DEEP_POVERTY' ? ['LIFTED', 'KEY_SUPPORT'] : ['LIFTED']
      return {
        id: village.id,
        countyId,
        townshipId: village.townshipId,
        code: village.code,
        name: village.name,
        aliases: village.aliases,
        tags,
      }
    }),
  )
  await fill(
    'village_class_terms',
    county.villages.map((village) => ({
      id: newId(),
      villageId: village.id,
      class: village.class,
      fromOn: '2014-01-01',
      toOn: null,
      document: '平脱指发〔2014〕1号',
    })),
  )
  await fill(
    'villager_groups',
    county.villages.flatMap((village) => village.groups.map((group) => ({ ...group, villageId: village.id }))),
  )
  await fill(
    'village_years',
    county.villages.flatMap((village) =>
      (figures.get(village.code)?.years ?? []).map((year) => ({
        villageId: village.id,
        populationBasis: 'REGISTERED',
        ...year,
      })),
    ),
  )
  const towns = new Map(county.townships.map((town) => [town.code, town.id]))
  await fill(
    'units',
    units.map(({ townshipCode, ...unit }) => ({
      ...unit,
      countyId,
      townshipId: townshipCode ? towns.get(townshipCode) : null,
      active: true,
    })),
  )
  const campaignId = newId()
  await fill('campaigns', [
    { id: campaignId, countyId, name: '防止返贫动态监测和帮扶', fromOn: entered.since, toOn: null },
  ])
  await fill(
    'campaign_villages',
    county.villages.map((village) => ({ campaignId, villageId: village.id })),
  )
  const document = `平指发〔${entered.since.slice(0, 4)}〕1号`
  const values = { LIGHTS: DEFAULT_LIGHTS, DEADLINES: DEFAULT_DEADLINES, CALENDAR: announcedCalendar() }
  const inForce = { effectiveFrom: entered.at, approvedAt: entered.at, appliedAt: entered.at }
  await fill(
    'policies',
    Object.entries(values).map(([kind, value]) => ({ id: newId(), countyId, kind, document, value, ...inForce })),
  )
  return campaignId
}
