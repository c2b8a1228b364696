import 'server-only'
import type { HandoverList } from '@/lib/domains/appointments/rules/handover'
import type { Tx } from '@/lib/ground/database/tx'

const WORST_FIRST = ['RED', 'YELLOW', 'GREY', 'GREEN'] as const

/** What a village has to hand over: its open issues, worst light first, and the households that are monitored. */
export async function handoverList(tx: Tx, villageId: string): Promise<HandoverList> {
  const [issues, households] = await Promise.all([
    tx.issue.findMany({
      where: { villageId, light: { not: null } },
      select: { number: true, title: true, light: true },
      orderBy: { number: 'asc' },
    }),
    tx.household.findMany({
      where: { villageId, monitorKind: { not: null }, endedOn: null },
      select: { number: true, headName: true, monitorKind: true },
      orderBy: { number: 'asc' },
    }),
  ])
  return {
    issues: WORST_FIRST.flatMap((light) =>
      issues.filter((one) => one.light === light).map((one) => ({ ...one, light })),
    ),
    households: households.flatMap(({ number, headName, monitorKind }) =>
      monitorKind ? [{ number, head: headName, monitorKind }] : [],
    ),
  }
}
