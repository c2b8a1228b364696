import 'server-only'
import { rulebookAt } from '@/lib/domains/policies/rulebook'
import type { IssueCategory } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { mayEver, seatsFor } from '@/lib/ground/access/seats'
import { read } from '@/lib/ground/database/transaction'
import { now } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'

type PlaceOfReport = { id: string; code: string; name: string; township: string }
export type Group = { id: string; name: string }

/** What the form of a new issue has to know before anything is typed. */
export type ReportPlaces = {
  villages: PlaceOfReport[] // where the actor may report, by code
  village: PlaceOfReport | null // the one that the address names, the only one, or the actor's own
  groups: Group[] // of that village
  maySettle: boolean
  /** How soon it will be triaged, and the topics that start red: policy of the actor's county. */
  triageWorkdays: number
  urgentTriageHours: number
  redLine: IssueCategory[]
}

/** Of a county leader who commands a village, that village. */
function ownVillages(actor: Actor): Set<string | null> {
  return new Set(seatsFor(actor, 'issue.report').flatMap(({ seat, reach }) => (reach === 'V' ? [seat.villageId] : [])))
}

const onlyOne = <T>(items: readonly T[]): T | null => (items.length === 1 ? (items[0] ?? null) : null)

/** The villages that an actor may report for, and the groups of the one that is settled already. */
export async function getReportPlaces(actor: Actor, villageCode: string | undefined): Promise<ReportPlaces> {
  return read(actor, async (client) => {
    const rows = await client.village.findMany({
      where: villagesFor(actor, 'issue.report'),
      select: { id: true, code: true, name: true, township: { select: { name: true } } },
      orderBy: { code: 'asc' },
    })
    const villages = rows.map(({ township, ...village }) => ({ ...village, township: township.name }))
    const named = villages.find((village) => village.code === villageCode)
    const own = villages.filter((village) => ownVillages(actor).has(village.id))
    const village = named ?? onlyOne(villages) ?? onlyOne(own)
    const groups = village
      ? await client.villagerGroup.findMany({
          where: { villageId: village.id, closedOn: null },
          select: { id: true, name: true },
          orderBy: { ordinal: 'asc' },
        })
      : []
    const { deadlines, lights } = await rulebookAt(client, actor.countyId, await now(client))
    return {
      villages,
      village,
      groups,
      maySettle: mayEver(actor, 'issue.settleOnTheSpot'),
      triageWorkdays: deadlines.triageWorkdays,
      urgentTriageHours: deadlines.urgentTriageHours,
      redLine: lights.redLine,
    }
  })
}

/** The groups of a village that the actor may report for. Refuses: any other village, as not found. */
export async function listGroups(actor: Actor, villageId: string): Promise<Group[]> {
  return read(actor, async (client) => {
    const village = await client.village.findFirst({
      where: { AND: [{ id: villageId }, villagesFor(actor, 'issue.report')] },
      select: {
        groups: { where: { closedOn: null }, select: { id: true, name: true }, orderBy: { ordinal: 'asc' } },
      },
    })
    if (!village) throw new Refusal('not_found')
    return village.groups
  })
}
