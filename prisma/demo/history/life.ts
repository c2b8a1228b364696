import type { IssueEvent } from '@/lib/domains/issues/events'
import { carryOut, relight } from '@/lib/domains/issues/rules/carry-out'
import type { IssueFacts } from '@/lib/domains/issues/rules/facts'
import type { Effect, Lead, MoveContext } from '@/lib/domains/issues/rules/move'
import type { MoveInput, Verb } from '@/lib/domains/issues/rules/moves'
import { beginIssue } from '@/lib/domains/issues/rules/report'
import type { ReportIssue } from '@/lib/domains/issues/schema'
import type { Rulebook } from '@/lib/domains/policies/rules/rulebook'
import { dayOf, type Instant, type LocalDate } from '@/lib/ground/clock'
import type { DemoVillage } from '../places'
import type { Random } from '../random'
import { uuidAt } from '../uuid'
import type { Player } from './cast'

export interface Happening {
  at: Instant
  event: IssueEvent
  player: Player | null
}

type Of<T extends Effect['type']> = Extract<Effect, { type: T }>
export interface WrittenConsent {
  effect: Of<'consent'>
  at: Instant
  player: Player
}
export interface WrittenExtension {
  asked: Of<'extension.asked'>
  at: Instant
  player: Player
  decided?: { effect: Of<'extension.decided'>; at: Instant; player: Player }
}
export interface LedBy {
  unitId: string | null
  teamId: string | null
  from: Instant
  to: Instant | null
}
/** How an issue stood from an instant on: what the days of a village are counted from. */
export interface Standing {
  at: Instant
  light: IssueFacts['light']
  overdue: boolean
}

/** One issue's history, made by the same rules that make it in use: nothing in the demo could not have happened. */
export class Life {
  facts: IssueFacts
  readonly happenings: Happening[] = []
  readonly consents: WrittenConsent[] = []
  readonly extensions: WrittenExtension[] = []
  readonly leads: LedBy[] = []
  readonly standings: Standing[] = []
  assisting: readonly string[] = []

  constructor(
    readonly village: DemoVillage,
    private readonly rules: Rulebook,
    private readonly random: Random,
    private readonly commanderOn: (on: LocalDate) => Player,
    report: {
      input: Omit<ReportIssue, 'villageId' | 'groupId' | 'householdId'>
      level: IssueFacts['level']
      player: Player
      at: Instant
    },
  ) {
    const context = { by: byOf(report.player), now: report.at, rules }
    const { issue, events } = beginIssue(report.input, report.level, context)
    this.facts = issue
    for (const event of events) this.tell(report.at, event, event.type === 'light' ? null : report.player)
    this.stand(report.at)
  }

  /** Time passes until an instant: every light that falls due by then changes at its own. */
  wait(until: Instant): void {
    while (this.facts.nextLightAt && this.facts.nextLightAt <= until) {
      const at = this.facts.nextLightAt
      const { issue, change } = relight(this.facts, this.rules, at, 'time')
      this.facts = issue
      if (change) this.tell(at, change, null)
      this.stand(at)
    }
  }

  /** A person makes a move. Throws the rule's refusal: the plot must not ask for what the rules forbid. */
  make<V extends Verb>(verb: V, at: Instant, player: Player, input: MoveInput<V>, lead: Lead | null = null): void {
    this.wait(at)
    const before = this.facts
    const { issue, events, effects } = carryOut(verb, before, input, this.contextFor(at, player, lead))
    this.facts = issue
    for (const event of events) this.tell(at, event, event.type === 'light' ? null : player)
    for (const effect of effects) this.write(effect, at, player)
    if (before.leadUnitId !== issue.leadUnitId || before.leadTeamId !== issue.leadTeamId) this.handOver(at)
    this.stand(at)
  }

  private contextFor(now: Instant, player: Player, lead: Lead | null): MoveContext {
    const commander = this.commanderOn(dayOf(now)).cadre
    const word = this.consents.filter((one) => one.effect.round === this.facts.round).at(-1)
    const open = this.extensions.find((one) => !one.decided)
    return {
      by: byOf(player),
      now,
      rules: this.rules,
      asLead: player.role === 'UNIT_OFFICER' ? player.seat.unitId === this.facts.leadUnitId : true,
      place: { villageId: this.village.id, townshipId: this.village.townshipId },
      commander: { cadreId: commander.id, unitId: commander.unit.id },
      consent: word ? { id: word.effect.id, yes: word.effect.input.answer === 'yes', recordedAt: word.at } : null,
      extension: open ? { ...open.asked, askedById: open.player.cadre.id } : null,
      lead,
      newId: () => uuidAt(now, this.random),
    }
  }

  private write(effect: Effect, at: Instant, player: Player): void {
    if (effect.type === 'assist') this.assisting = effect.unitIds
    if (effect.type === 'consent') this.consents.push({ effect, at, player })
    if (effect.type === 'extension.asked') this.extensions.push({ asked: effect, at, player })
    const open = this.extensions.find((one) => !one.decided)
    if (effect.type === 'extension.decided' && open) open.decided = { effect, at, player }
  }

  private handOver(at: Instant): void {
    const last = this.leads.at(-1)
    if (last && !last.to) last.to = at
    const { leadUnitId: unitId, leadTeamId: teamId } = this.facts
    if (unitId || teamId) this.leads.push({ unitId, teamId, from: at, to: null })
  }

  private tell(at: Instant, event: IssueEvent, player: Player | null): void {
    this.happenings.push({ at, event, player })
  }

  private stand(at: Instant): void {
    const { light, lightReason } = this.facts
    const overdue = lightReason !== null && (lightReason.rule === 'OVERDUE' || lightReason.also.includes('OVERDUE'))
    this.standings.push({ at, light, overdue })
  }
}

function byOf({ cadre, role }: Player): MoveContext['by'] {
  const countyLeader = ['FOUR_BODIES_HEAD', 'STANDING_COMMITTEE', 'COUNTY_LEADER'].includes(cadre.rank)
  return { cadreId: cadre.id, role, unitId: cadre.unit.id, countyLeader }
}
