import { db } from '@/lib/ground/database/db'

/**
 * All that the database holds of an issue. What time alone brings (the ticker's light) is left out: only people are
 * watched here.
 */
export async function storedIssue(issueId: string) {
  const where = { issueId }
  const [issue, events, consents, extensions, leads, assists, photos] = await Promise.all([
    db().issue.findUnique({
      where: { id: issueId },
      omit: { light: true, lightReason: true, lightSince: true, nextLightAt: true },
      include: { commonIssue: true },
    }),
    db().issueEvent.findMany({ where: { ...where, cadreId: { not: null } }, orderBy: { seq: 'asc' } }),
    db().consent.findMany({ where, orderBy: { id: 'asc' } }),
    db().extension.findMany({ where, orderBy: { id: 'asc' } }),
    db().issueLead.findMany({ where, orderBy: { id: 'asc' } }),
    db().issueAssist.findMany({ where, orderBy: { unitId: 'asc' } }),
    db().attachment.findMany({ where, orderBy: { id: 'asc' }, select: { id: true, sha256: true } }),
  ])
  return { issue, events, consents, extensions, leads, assists, photos }
}

/** The latest thing that a person did to an issue. */
export async function lastEvent(issueId: string): Promise<string | undefined> {
  const last = await db().issueEvent.findFirst({ where: { issueId, cadreId: { not: null } }, orderBy: { seq: 'desc' } })
  return last?.type
}
