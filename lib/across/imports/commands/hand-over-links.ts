import 'server-only'
import { importsFor } from '@/lib/across/imports/scope'
import { makeLink } from '@/lib/domains/accounts/one-time-links'
import type { Actor } from '@/lib/ground/access/actor'
import { accountsFor } from '@/lib/ground/access/scope/people'
import { type Instant, MINUTE } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import { Refusal } from '@/lib/ground/refusal'

export type HandedLink = { name: string; unit: string; username: string; address: string; expiresAt: Instant }

/**
 * Makes an activation link for every account of an import that nobody has activated yet, each on the record, so that they
 * can be handed over: the ones before end, since addresses are kept nowhere. Refuses: out of scope, not written, none left.
 */
export async function handOverLinks(actor: Actor, importId: string, at: Instant): Promise<HandedLink[]> {
  const make = async (tx: Parameters<Parameters<typeof transaction>[1]>[0]) => {
    const where = { AND: [{ id: importId, kind: 'ACCOUNTS' as const, state: 'DONE' as const }, importsFor(actor)] }
    if (!(await tx.import.findFirst({ where, select: { id: true } }))) throw new Refusal('not_found')
    const rows = await tx.importRow.findMany({ where: { importId, fate: 'NEW' }, select: { shown: true } })
    const usernames = rows.map(({ shown }) => (shown as { matched: string }).matched)
    const accounts = await tx.account.findMany({
      where: {
        AND: [
          { username: { in: usernames }, passwordHash: null, status: 'ACTIVE' },
          accountsFor(actor, 'account.manage'),
        ],
      },
      select: { id: true, username: true, cadre: { select: { name: true, unit: { select: { shortName: true } } } } },
      orderBy: { username: 'asc' },
    })
    if (accounts.length === 0) throw new Refusal('import_no_links')
    const links: HandedLink[] = []
    for (const { cadre, ...account } of accounts) {
      const link = await makeLink(tx, { purpose: 'ACTIVATION', account, by: actor, at })
      links.push({ name: cadre.name, unit: cadre.unit.shortName, username: account.username, ...link })
    }
    return links
  }
  return transaction(actor, make, { longest: 5 * MINUTE })
}
