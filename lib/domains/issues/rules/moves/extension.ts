import type { AskExtension, DecideExtension } from '@/lib/domains/issues/schema'
import type { DeciderLevel, Level } from '@/lib/generated/prisma/enums'
import type { Role } from '@/lib/ground/access/roles'
import { endOf, type Instant, lastDayBefore } from '@/lib/ground/clock'
import { ownBar } from '@/lib/ground/decisions/rule'
import { Refusal } from '@/lib/ground/refusal'
import { capOf } from '../deadlines'
import { type IssueFacts, LEVEL_ORDER } from '../facts'
import { type Move, type MoveContext, refuseUnless } from '../move'

const BY_ORDER: DeciderLevel[] = ['VILLAGE', 'TOWNSHIP', 'COUNTY', 'LEADER']

/** The level whose own seat a role is. */
const OWN_LEVEL: Partial<Record<Role, Level>> = {
  COMMANDER: 'VILLAGE',
  ACTING_COMMANDER: 'VILLAGE',
  TOWNSHIP: 'TOWNSHIP',
}

/**
 * Who decides (RULES.md 1, note 5): the handling level, one above if the asker is that level's own seat, one above again
 * for a second request, and never the asker's own level; beyond thirty working days from the report the leader.
 */
function deciderOf(issue: IssueFacts, dueAt: Instant, { by, rules }: MoveContext): DeciderLevel {
  if (dueAt.getTime() > capOf(rules, issue).getTime()) return 'LEADER'
  const own = OWN_LEVEL[by.role]
  const order = LEVEL_ORDER[issue.level] + (own === issue.level ? 1 : 0) + (issue.extensions > 0 ? 1 : 0)
  const isAskers = BY_ORDER[order] === own // a township that leads for a village asks a second time
  return BY_ORDER[Math.min(order + (isAskers ? 1 : 0), 3)] as DeciderLevel
}

/** The lead asks for more time, before the deadline. The deadline runs on until someone decides. */
export const askExtension: Move<AskExtension> = {
  deed: 'issue.extension.ask',
  from: ['HANDLING'],
  guard(issue, { now }) {
    refuseUnless(issue.dueAt && now.getTime() < issue.dueAt.getTime(), 'past_deadline')
    refuseUnless(issue.extensionDecider === null, 'extension_pending')
  },
  apply(issue, input, context) {
    const { rules } = context
    const oldDueAt = issue.dueAt as Instant
    const askedDueAt = endOf(input.dueOn)
    refuseUnless(askedDueAt.getTime() > oldDueAt.getTime(), 'date_in_past')
    const decider = deciderOf(issue, askedDueAt, context)
    const limit = rules.deadlines.handlingWorkdays[issue.level]
    const more = rules.calendar.workdaysBetween(lastDayBefore(oldDueAt), input.dueOn)
    refuseUnless(issue.extensions > 0 || decider === 'LEADER' || more <= limit, 'date_too_late', {
      until: rules.calendar.deadline(new Date(oldDueAt.getTime() - 1), limit).toISOString(),
    })
    const ordinal = issue.extensions + 1
    const asked = { ordinal, reason: input.reason, decider }
    return {
      changes: { extensionDecider: decider, extensions: ordinal },
      event: {
        type: 'extensionAsked',
        ...asked,
        oldDueAt: oldDueAt.toISOString(),
        askedDueAt: askedDueAt.toISOString(),
      },
      effects: [{ type: 'extension.asked', id: context.newId(), ...asked, oldDueAt, askedDueAt }],
    }
  },
}

/** Yes with a date not later than asked, or no with a reason; never by who asked, in whatever other seat. */
export const decideExtension: Move<DecideExtension> = {
  deed: 'issue.extension.decide',
  from: ['HANDLING'],
  guard(issue, { extension, by }) {
    refuseUnless(issue.extensionDecider !== null, 'no_extension')
    const asker = { shapedBy: extension ? [extension.askedById] : [], concerned: [] }
    const bar = ownBar(asker, by.cadreId)
    if (bar) throw new Refusal(bar)
  },
  apply(issue, input, { extension, now }) {
    refuseUnless(extension, 'no_extension')
    const oldDueAt = issue.dueAt as Instant
    const grant = input.grant === 'yes'
    refuseUnless(grant || input.answer.length >= 2, 'invalid', { fields: { answer: 'too_short' } })
    const newDueAt = input.dueOn ? endOf(input.dueOn) : extension.askedDueAt
    if (grant) {
      refuseUnless(newDueAt.getTime() <= extension.askedDueAt.getTime(), 'date_too_late', {
        until: extension.askedDueAt.toISOString(),
      })
      refuseUnless(newDueAt.getTime() > Math.max(now.getTime(), oldDueAt.getTime()), 'date_in_past')
    }
    const decided = {
      type: 'extension.decided',
      id: extension.id,
      granted: grant,
      answer: input.answer,
      byPerson: true,
    } as const
    return {
      changes: { extensionDecider: null, ...(grant && { dueAt: newDueAt }) },
      event: grant
        ? {
            type: 'extensionGranted',
            oldDueAt: oldDueAt.toISOString(),
            newDueAt: newDueAt.toISOString(),
            answer: input.answer,
          }
        : { type: 'extensionRefused', answer: input.answer },
      effects: [{ ...decided, newDueAt: grant ? newDueAt : null }],
    }
  },
}
