import 'server-only'
import { issueOfVisit } from '@/lib/domains/households/rules/visit-issue'
import type { IssueCategory, VisitFinding } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { registerFor } from '@/lib/ground/access/scope/households'
import { maskName } from '@/lib/ground/crypto/mask'
import { read } from '@/lib/ground/database/transaction'
import { Id } from '@/lib/ground/input/input'

/** What a visit of one's own puts into the form of a new issue. */
export type VisitForReport = {
  villageCode: string
  villageId: string
  groupId: string | null
  group: string | null
  householdId: string
  head: string
  people: number
  number: string
  note: string
  finding: VisitFinding | null
  category: IssueCategory | null
}

/** A visit of one's own to a household that one may view; null for any other. */
export async function getVisitForReport(actor: Actor, visitId: unknown): Promise<VisitForReport | null> {
  const id = Id.safeParse(visitId)
  if (!id.success) return null
  return read(actor, async (tx) => {
    const visit = await tx.visit.findFirst({
      where: { id: id.data, byId: actor.cadreId, household: { is: registerFor(actor, 'household.view') } },
      select: {
        note: true,
        findings: true,
        household: {
          select: {
            id: true,
            number: true,
            headName: true,
            people: true,
            villageId: true,
            village: { select: { code: true } },
            group: { select: { id: true, name: true } },
          },
        },
      },
    })
    if (!visit) return null
    const { household, note } = visit
    return {
      ...{ note, ...issueOfVisit(visit), villageCode: household.village.code, villageId: household.villageId },
      ...{ groupId: household.group?.id ?? null, group: household.group?.name ?? null, householdId: household.id },
      ...{ head: maskName(household.headName), people: household.people, number: household.number },
    }
  })
}
