import 'server-only'
import type { Cure } from '@/lib/domains/issues/rules/light-reason'
import type { LeadName, Who } from '@/lib/domains/issues/shown'
import type { DeciderLevel, IssueStage } from '@/lib/generated/prisma/enums'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { tenureOn } from './move-context'

type Commander = { cadreId: string; name: string; unitId: string }

type Tenure = { fromOn: Date; toOn: Date | null; cadreId: string; cadre: { name: string; unitId: string } }

/** Who of a village's commanders commands it on the day of `at`. */
export function commanderIn(tenures: readonly Tenure[], at: Instant): Commander | null {
  const tenure = tenureOn(dayOf(at), tenures)
  return tenure && { cadreId: tenure.cadreId, ...tenure.cadre }
}

type Turn = {
  level: DeciderLevel
  lead: LeadName
  leadUnitId: string | null
  doneById: string | null
  townshipName: string
  commander: Commander | null
  raisedByLevel: DeciderLevel | null
}

/** Who speaks for a level of the chain. */
export function atLevel(
  level: DeciderLevel,
  { townshipName, commander }: Pick<Turn, 'townshipName' | 'commander'>,
): Who {
  if (level === 'VILLAGE') return { kind: 'commander', name: commander?.name ?? null }
  if (level === 'TOWNSHIP') return { kind: 'township', name: townshipName }
  return level === 'COUNTY' ? { kind: 'headquarters' } : { kind: 'leader' }
}

/** The signer is the commander, unless he or his own unit did the work (RULES.md 1, note 7). */
function signerOf(turn: Turn): Who {
  const { commander, doneById, leadUnitId } = turn
  const didIt = commander !== null && (commander.cadreId === doneById || commander.unitId === leadUnitId)
  return atLevel(didIt ? 'TOWNSHIP' : 'VILLAGE', turn)
}

/** Whose turn it is (RULES.md 2): the triager's, the lead's, the signer's. */
export function whoseTurn(stage: IssueStage, turn: Turn): Who | null {
  if (stage === 'REPORTED') return atLevel(turn.level, turn)
  if (stage === 'HANDLING') return { kind: 'lead', lead: turn.lead }
  return stage === 'AWAITING_VERIFICATION' ? signerOf(turn) : null
}

/** Whose turn a cure is. */
export function whoCures(by: Cure['by'], turn: Turn): Who {
  switch (by) {
    case 'TRIAGER':
      return atLevel(turn.level, turn)
    case 'LEAD':
      return { kind: 'lead', lead: turn.lead }
    case 'SIGNER':
      return signerOf(turn)
    case 'RAISER':
      return atLevel(turn.raisedByLevel ?? turn.level, turn)
  }
}
