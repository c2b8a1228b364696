import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Instant } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { NOON, type World } from '../../support/given'

let last = 0

/** An issue as a bare row, where a test needs many of them or what no move makes at once: reported, grey, in 沙河村. */
export async function aRow(
  world: World,
  reporterId: string,
  given: Partial<Prisma.IssueUncheckedCreateInput> & { at?: Instant } = {},
): Promise<string> {
  const { at = NOON, ...columns } = given
  const id = randomUUID()
  await db().issue.create({
    data: {
      id,
      countyId: world.county.id,
      townshipId: world.chengguan.id,
      villageId: world.shahe.id,
      number: `平利2026-${String(++last + 900_000).padStart(6, '0')}`,
      category: 'ROAD',
      source: 'TEAM',
      title: '三组产业路涵洞塌陷',
      text: '',
      contentHash: id,
      stage: 'REPORTED',
      level: 'VILLAGE',
      reporterId,
      reportedAt: at,
      stepDueAt: at,
      movedAt: at,
      light: 'GREY',
      lightReason: { rule: 'UNTRIAGED', also: [], cures: [] },
      lightSince: at,
      ...columns,
    },
  })
  return id
}
