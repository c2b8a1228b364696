import 'server-only'
import { type Notice, Prisma } from '@/lib/generated/prisma/client'
import type { Deed } from '@/lib/ground/access/deeds'
import { holdersOf } from '@/lib/ground/access/holders'
import type { Role } from '@/lib/ground/access/roles'
import { DAY, dayOf, type Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import type { DueRows } from '@/lib/ground/ticker/due-rows'

/** Nobody looks for what they were told half a year ago: what happened stands in the record. */
const KEPT_DAYS = 180

/** Notices that nobody has delivered: to a person, or to whoever holds the seat now, to each once. */
export const dueNotices: DueRows = {
  model: 'Notice',
  due: () => ({ where: Prisma.sql`d.delivered_at IS NULL`, first: Prisma.sql`d.at` }),
  async carryOut(tx, ids, now) {
    for (const notice of await tx.notice.findMany({ where: { id: { in: ids } } })) {
      const people = await peopleTold(tx, notice, now)
      await tx.noticeDelivery.createMany({
        data: people.map((cadreId) => ({ noticeId: notice.id, cadreId, channel: 'APP' as const, at: now })),
        skipDuplicates: true,
      })
    }
    await tx.notice.updateMany({ where: { id: { in: ids } }, data: { deliveredAt: now } })
  },
}

/** Notices that are older than they are kept. */
export const oldNotices: DueRows = {
  model: 'Notice',
  due: (now) => ({
    where: Prisma.sql`d.at < ${new Date(now.getTime() - KEPT_DAYS * DAY)}`,
    first: Prisma.sql`d.at`,
  }),
  async carryOut(tx, ids) {
    await tx.noticeDelivery.deleteMany({ where: { noticeId: { in: ids } } })
    await tx.notice.deleteMany({ where: { id: { in: ids } } })
  },
}

/** Those who are in the register: a matter may name somebody whom no register knows, and that must not hold up the others' notices. */
async function peopleTold(tx: Tx, notice: Notice, now: Instant): Promise<string[]> {
  const { cadreId, deed, roles, except, countyId, townshipId, villageId } = notice
  if (cadreId) return (await tx.cadre.findMany({ where: { id: cadreId }, select: { id: true } })).map(({ id }) => id)
  const address = { countyId, townshipId, villageId, deed: deed as Deed, roles: roles as Role[] }
  const holders = await holdersOf(tx, address, dayOf(now))
  return holders.filter((holder) => !except.includes(holder))
}
