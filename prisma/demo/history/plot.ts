import type { Lead } from '@/lib/domains/issues/rules/move'
import type { Rulebook } from '@/lib/domains/policies/rules/rulebook'
import { addDays, DAY, dayOf, HOUR, type Instant, type LocalDate, lastDayBefore, MINUTE } from '@/lib/ground/clock'
import type { IssueSource } from '../issue-texts'
import type { Random } from '../random'
import type { Telling } from '../telling'
import type { DemoUnit } from '../units'
import type { Cast, Player } from './cast'
import type { Life } from './life'
import { officeMoment, wakingMoment } from './working-hours'

export interface Stage {
  cast: Cast
  rules: Rulebook
  random: Random
  /** Nothing happens after it. */
  until: Instant
}

/** Ends the plot where the present begins. */
class TheEnd extends Error {}

/** Plays one issue's way through village, town and county, as far as the present lets it. */
export function play(life: Life, telling: Telling, source: IssueSource, stage: Stage): void {
  try {
    new Plot(life, telling, source, stage).run()
  } catch (error) {
    if (!(error instanceof TheEnd)) throw error
    life.wait(stage.until)
  }
}

class Plot {
  private at: Instant
  private readonly random: Random
  /** Some units are slow with everything that they touch. */
  private readonly pace: number

  constructor(
    private readonly life: Life,
    private readonly telling: Telling,
    private readonly source: IssueSource,
    private readonly stage: Stage,
  ) {
    this.at = life.facts.reportedAt
    this.random = stage.random
    this.pace = stage.random.weighted([
      [0.6, 46],
      [1, 32],
      [2.1, 15],
      [5.5, 7],
    ])
  }

  run(): void {
    const { random, life } = this
    if (life.facts.level === 'VILLAGE' && this.telling.level === 'VILLAGE' && random.chance(0.28)) {
      this.settle()
      return
    }
    if (random.chance(0.012)) {
      this.withdraw()
      return
    }
    this.triage()
    this.handle()
    for (let round = 0; round < 3 && life.facts.stage === 'AWAITING_VERIFICATION'; round++) this.judge()
    while (life.facts.stage === 'CLOSED' && random.chance(0.025)) this.reopen()
    life.wait(this.stage.until)
  }

  /** Some hours later, in office hours; the present ends the plot. */
  private later(median: number, spread = 0.6): Instant {
    const hours = this.random.skewed(median, spread)
    const wanted = new Date(this.at.getTime() + hours * HOUR)
    const inVillage = this.life.facts.level === 'VILLAGE'
    const moment = inVillage
      ? wakingMoment(wanted, this.random)
      : officeMoment(wanted, this.stage.rules.calendar, this.random)
    this.at = new Date(Math.max(moment.getTime(), this.at.getTime() + MINUTE))
    if (this.at >= this.stage.until) throw new TheEnd()
    return this.at
  }

  private get on(): LocalDate {
    return dayOf(this.at)
  }

  private say(line: Parameters<Telling['say']>[0]): string {
    return this.telling.say(line, this.on, this.leadName())
  }

  private leadName(): string {
    const { leadUnitId } = this.life.facts
    if (!leadUnitId) return this.life.facts.leadTeamId ? '驻村工作队' : this.telling.lead
    const town = this.stage.cast.townUnit(this.life.village)
    return town.id === leadUnitId ? town.shortName : this.telling.lead
  }

  private triager(): Player {
    const { cast } = this.stage
    const { level } = this.life.facts
    if (level === 'VILLAGE') return cast.commander(this.life.village, this.on)
    return level === 'TOWNSHIP' ? cast.township(this.life.village) : cast.headquarters
  }

  /** Whoever works for the lead. */
  private worker(): Player {
    const { cast } = this.stage
    const { leadUnitId } = this.life.facts
    const town = cast.townUnit(this.life.village)
    if (!leadUnitId) return cast.member(this.life.village, this.on)
    return leadUnitId === town.id ? cast.township(this.life.village) : cast.officer(this.unitOf(leadUnitId))
  }

  private unitOf(id: string): DemoUnit {
    const { cast } = this.stage
    const names = [this.telling.lead, this.telling.mistaken].filter((name) => name !== undefined)
    const unit = names.map((name) => cast.unit(name)).find((one) => one.id === id)
    if (!unit) throw new Error('a lead that the plot did not choose')
    return unit
  }

  private settle(): void {
    this.later(3)
    const { cast } = this.stage
    const { village } = this.life
    const team = cast.team(village)
    const input = { leadTeamId: team.id, outcome: this.say('outcomes'), present: this.say('present') }
    this.life.make('settle', this.at, cast.member(village, this.on), this.seen(input), {
      kind: 'team',
      id: team.id,
      villageId: village.id,
    })
    this.judge()
    this.life.wait(this.stage.until)
  }

  private withdraw(): void {
    this.later(6)
    const kind = this.random.pick(['MISTAKE', 'NOT_OURS'] as const)
    const reason = this.telling.say(kind === 'MISTAKE' ? 'mistake' : 'notOurs', this.on)
    const input = { kind, reason, toldWhom: '反映人', duplicateOf: '' }
    this.life.make('withdraw', this.at, this.stage.cast.headquarters, this.seen(input))
    this.life.wait(this.stage.until)
  }

  /** Up to the level where it can be solved, and to whoever leads it there. */
  private triage(): void {
    const { life, telling } = this
    const order = { VILLAGE: 0, TOWNSHIP: 1, COUNTY: 2 }
    while (order[life.facts.level] < order[telling.level]) {
      this.later(2.5)
      const input = { why: this.say('beyond'), tried: this.say('tried') }
      life.make('escalate', this.at, this.triager(), this.seen(input))
    }
    if (order[life.facts.level] > order[telling.level]) {
      this.later(7)
      life.make('delegate', this.at, this.triager(), this.seen({ to: telling.level, why: this.say('delegated') }))
    }
    this.assign(telling.mistaken !== undefined && this.random.chance(0.35))
    if (
      life.facts.leadUnitId &&
      telling.mistaken &&
      life.facts.leadUnitId === this.stage.cast.unit(telling.mistaken).id
    )
      this.sendBack()
  }

  private assign(mistaken = false): void {
    const { life, telling } = this
    const { cast } = this.stage
    this.later(this.random.chance(0.05) ? 40 : 2.2)
    const assisting =
      telling.assisting && life.facts.level === 'COUNTY' && this.random.chance(0.7)
        ? [cast.unit(telling.assisting).id]
        : []
    const rest = { cause: this.say('causes'), assistingUnitIds: assisting, urgent: telling.urgent }
    if (life.facts.level === 'VILLAGE') {
      const team = cast.team(life.village)
      const lead: Lead = { kind: 'team', id: team.id, villageId: life.village.id }
      life.make('triage', this.at, this.triager(), this.seen({ ...rest, leadTeamId: team.id }), lead)
      return
    }
    const name = mistaken && telling.mistaken ? telling.mistaken : telling.lead
    const unit = life.facts.level === 'TOWNSHIP' ? cast.townUnit(life.village) : cast.unit(name)
    const lead: Lead = {
      kind: 'unit',
      id: unit.id,
      tier: unit.tier,
      townshipId: unit.tier === 'TOWNSHIP' ? life.village.townshipId : null,
    }
    life.make('triage', this.at, this.triager(), this.seen({ ...rest, leadUnitId: unit.id }), lead)
  }

  private sendBack(): void {
    this.later(9, 0.3)
    const properUnitId = this.stage.cast.unit(this.telling.lead).id
    const input = { reason: this.telling.say('returned', this.on, this.telling.mistaken ?? ''), properUnitId }
    if (!this.allowed(() => this.life.make('return', this.at, this.worker(), this.seen(input)))) return
    this.assign()
  }

  /** Response, arrival, words, more time, pressure from above: until it is done. */
  private handle(): void {
    const { life, random, pace } = this
    const { level } = life.facts
    const slow = life.facts.leadUnitId ? 1.4 : 0.8
    this.later(1.6 * slow * pace)
    life.make(
      'respond',
      this.at,
      this.worker(),
      this.seen({ plan: this.say('plans'), expectedOn: addDays(this.on, random.int(2, 10)) }),
    )
    const visits = random.chance(0.93)
    if (visits) {
      this.later(7 * slow * pace)
      life.make('arrive', this.at, this.worker(), this.seen({ who: this.visitors(), finding: this.say('visits') }))
    }
    if (random.chance(0.5)) {
      this.later(20 * slow)
      const village = random.chance(0.5)
      const who = village ? this.stage.cast.member(life.village, this.on) : this.worker()
      life.make('note', this.at, who, this.seen({ text: this.say(village ? 'remarks' : 'words') }))
    }
    const work = { VILLAGE: 26, TOWNSHIP: 62, COUNTY: 125 }[level] * pace
    const due = life.facts.dueAt as Instant
    const readyAt = new Date(this.at.getTime() + random.skewed(work, 0.45) * HOUR)
    if (readyAt > due && random.chance(0.45)) this.askForTime(due)
    this.meanwhile(readyAt)
    this.at = new Date(Math.max(this.at.getTime(), readyAt.getTime()))
    this.later(0.5)
    const noVisitReason = visits ? '' : this.say('noVisitNeeded')
    life.make('done', this.at, this.worker(), this.seen({ outcome: this.say('outcomes'), noVisitReason }))
  }

  private visitors(): string {
    return `${this.leadName()}${this.random.pick(['两人', '三人', '负责人', '技术员'])}`.slice(0, 60)
  }

  private askForTime(due: Instant): void {
    const askAt = new Date(due.getTime() - this.random.int(8, 40) * HOUR)
    if (askAt <= this.at) return
    this.at = askAt
    this.later(0.2, 0.1)
    const { life } = this
    const days = { VILLAGE: 2, TOWNSHIP: 5, COUNTY: 9 }[life.facts.level]
    const { calendar } = this.stage.rules
    const dueOn = calendar.workdayAfter(lastDayBefore(life.facts.dueAt as Instant), this.random.int(1, days))
    if (
      !this.allowed(() =>
        life.make('askExtension', this.at, this.asker(), this.seen({ dueOn, reason: this.say('delays') })),
      )
    )
      return
    if (this.random.chance(0.12)) return // nobody has decided yet
    this.later(7, 0.4)
    const yes = this.random.chance(0.78)
    const answer = this.say(yes ? 'extensionGranted' : 'extensionRefused')
    const decision = this.seen({ grant: yes ? ('yes' as const) : ('no' as const), answer })
    this.allowed(() => life.make('decideExtension', this.at, this.decider(), decision))
  }

  /** The lead in the seat that may ask. */
  private asker(): Player {
    return this.life.facts.leadTeamId ? this.stage.cast.commander(this.life.village, this.on) : this.worker()
  }

  private decider(): Player {
    const { cast } = this.stage
    switch (this.life.facts.extensionDecider) {
      case 'VILLAGE':
        return cast.commander(this.life.village, this.on)
      case 'TOWNSHIP':
        return cast.township(this.life.village)
      case 'COUNTY':
        return cast.headquarters
      default:
        return cast.leader
    }
  }

  /** While the work goes on: reminders, supervision of what is late, a raised light now and then. */
  private meanwhile(readyAt: Instant): void {
    const { life, random } = this
    const { cast } = this.stage
    const due = life.facts.dueAt as Instant
    if (random.chance(0.06) && readyAt.getTime() - this.at.getTime() > 2 * DAY) {
      this.later(24)
      life.make('nudge', this.at, cast.commander(life.village, this.on), this.seen({}))
    }
    if (random.chance(0.012) && life.facts.light !== 'RED') {
      this.later(10)
      const untilOn = addDays(this.on, random.int(3, 8))
      const input = this.seen({ light: 'RED' as const, reason: this.say('raised'), untilOn })
      this.allowed(() => life.make('raise', this.at, cast.headquarters, input))
    }
    if (readyAt <= due || !random.chance(0.5)) return
    this.at = new Date(Math.max(this.at.getTime(), due.getTime()))
    this.later(14)
    life.make('supervise', this.at, cast.headquarters, this.seen({ ask: this.say('supervised') }))
    if (this.at >= readyAt || !random.chance(0.7)) return
    this.later(15)
    life.make('note', this.at, this.worker(), this.seen({ text: this.say('answered') }))
  }

  /** The people concerned have the word, and the commander signs. */
  private judge(): void {
    const { life, random } = this
    const { cast } = this.stage
    this.later(random.chance(0.06) ? 90 : 16)
    const yes = random.chance(0.955)
    const meeting = this.source === 'COURTYARD_MEETING'
    const recorder = cast.commander(life.village, this.on)
    const doer = life.facts.doneById
    const player = recorder.cadre.id === doer ? this.otherThan(doer) : recorder
    const input = {
      answer: yes ? ('yes' as const) : ('no' as const),
      voice: meeting ? ('MEETING' as const) : ('HOUSEHOLD' as const),
      speaker: this.telling.say('reopenedBy', this.on),
      way: random.pick(['IN_PERSON', 'TELEPHONE', meeting ? 'MEETING' : 'SIGNED_PAPER'] as const),
      remark: yes ? this.say('agreed') : this.say('faults'),
    }
    life.make('consent', this.at, player, this.seen(input))
    this.later(9)
    const signer = this.signer()
    if (yes) {
      life.make('verify', this.at, signer, this.seen({ remark: this.say('verified') }))
      return
    }
    life.make('reject', this.at, signer, this.seen({ missing: this.say('faults') }))
    this.later(30)
    life.make(
      'done',
      this.at,
      this.worker(),
      this.seen({ outcome: this.say('outcomes'), noVisitReason: '补充办理，资料齐全' }),
    )
  }

  private signer(): Player {
    const { cast } = this.stage
    const { facts, village } = this.life
    const commander = cast.commander(village, this.on)
    const own = facts.doneById === commander.cadre.id || facts.leadUnitId === commander.cadre.unit.id
    if (!own) return commander
    for (;;) {
      const player = cast.township(village)
      if (player.cadre.id !== facts.doneById) return player
    }
  }

  private otherThan(cadreId: string | null): Player {
    for (;;) {
      const player = this.stage.cast.member(this.life.village, this.on)
      if (player.cadre.id !== cadreId) return player
    }
  }

  private reopen(): void {
    this.later(this.random.int(6, 50) * 24)
    const what = `${this.say('reopened')}${this.say('faults')}`
    const player = this.stage.cast.commander(this.life.village, this.on)
    this.life.make('reopen', this.at, player, this.seen({ what, speaker: this.telling.say('reopenedBy', this.on) }))
    this.handle()
    this.judge()
  }

  /** Some moves come too late in a plot that chance writes; then they are left out. */
  private allowed(move: () => void): boolean {
    try {
      move()
      return true
    } catch (error) {
      if ((error as Error).name === 'Refusal') return false
      throw error
    }
  }

  private seen<T extends object>(input: T): T & { issueId: string; version: number } {
    return { ...input, issueId: this.life.facts.id, version: this.life.facts.version }
  }
}
