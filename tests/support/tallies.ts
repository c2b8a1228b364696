import { expect } from 'vitest'
import type { Issue } from '@/lib/generated/prisma/client'
import { db } from '@/lib/ground/database/db'

type Counts = Record<string, number>

/** What is open among some issues, counted one by one as the tallies say it. */
function countsOf(issues: Issue[]): Counts {
  const open = issues.filter(({ light }) => light !== null)
  const count = (belongs: (issue: Issue) => boolean) => open.filter(belongs).length
  const lit = (name: string) => count(({ light }) => light === name)
  const untriaged = (name: string) => count(({ stage, level }) => stage === 'REPORTED' && level === name)
  const asks = (name: string) => count(({ extensionDecider }) => extensionDecider === name)
  return {
    ...{ red: lit('RED'), yellow: lit('YELLOW'), green: lit('GREEN'), grey: lit('GREY') },
    overdue: count(({ lightReason }) => JSON.stringify(lightReason).includes('"OVERDUE"')),
    returned: count(({ roundReturns }) => roundReturns > 0),
    untriagedVillage: untriaged('VILLAGE'),
    untriagedTownship: untriaged('TOWNSHIP'),
    untriagedCounty: untriaged('COUNTY'),
    handling: count(({ stage }) => stage === 'HANDLING'),
    handlingByTeam: count(({ stage, leadTeamId }) => stage === 'HANDLING' && leadTeamId !== null),
    awaiting: count(({ stage }) => stage === 'AWAITING_VERIFICATION'),
    ...{
      asksVillage: asks('VILLAGE'),
      asksTownship: asks('TOWNSHIP'),
      asksCounty: asks('COUNTY'),
      asksLeader: asks('LEADER'),
    },
  }
}

/** The kept tallies of all villages and units equal a recount of all issues, none of them left out. Answers how often issues changed. */
export async function expectTalliesToHold(): Promise<number> {
  const issues = await db().issue.findMany()
  const villages = await db().villageTally.findMany()
  const units = await db().unitTally.findMany()
  const kept = new Map([
    ...villages.map(({ villageId, countyId: _, changes: _c, ...counts }) => [villageId, counts] as const),
    ...units.map(({ unitId, countyId: _, changes: _c, ...counts }) => [unitId, counts] as const),
  ])
  const places = new Set(
    issues.flatMap(({ villageId, leadUnitId }) => [villageId, ...(leadUnitId ? [leadUnitId] : [])]),
  )
  for (const id of new Set([...places, ...kept.keys()])) {
    const here = issues.filter(({ villageId, leadUnitId }) => villageId === id || leadUnitId === id)
    expect(countsOf(here), id).toMatchObject(kept.get(id) ?? { kept: 'nothing' })
  }
  return [...villages, ...units].reduce((sum, { changes }) => sum + Number(changes), 0)
}
