import type { Level } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { photoWithPlace } from '../../integration/report/pictures'
import type { Fields } from '../../support/http/call-action'
import {
  afterDeadline,
  agreed,
  closed,
  daysFromNow,
  handled,
  type MadeIssue,
  moved,
  reported,
  worked,
} from '../../support/http/issue-at'
import type { Entry } from '../../support/http/multipart'
import type { Place } from '../../support/http/place'

/** In which seat a move is tried. */
export type As = 'leader' | 'headquarters' | 'inspector' | 'officer' | 'township' | 'commander' | 'member'

/** A move of RULES.md section 2 as its form sends it: who may make it, and an issue with which they may. */
export type MoveCase = {
  /** The row of the table. */
  row: string
  /** The event that it leaves on the timeline. */
  event: string
  as: readonly As[]
  prepare(place: Place, as: As, self: Actor): Promise<MadeIssue>
  /** The form of a move that does not change what others type says nothing of the version. */
  unversioned?: true
  /** Photos that go with it. */
  files?(): Promise<Entry[]>
  /** What is typed, beside the issue and its version. */
  typed(place: Place, as: As, issue: MadeIssue): Fields | Promise<Fields>
}

const LEVEL: Record<As, Level> = {
  leader: 'COUNTY',
  headquarters: 'COUNTY',
  inspector: 'COUNTY',
  officer: 'COUNTY',
  township: 'TOWNSHIP',
  commander: 'VILLAGE',
  member: 'VILLAGE',
}
const LEADING = ['officer', 'township', 'commander', 'member'] as const
const ABOVE = ['leader', 'headquarters', 'inspector', 'township', 'commander'] as const

const leadOf = (place: Place, as: As) =>
  ({
    COUNTY: `unit:${place.units.lead}`,
    TOWNSHIP: `unit:${place.units.town}`,
    VILLAGE: `team:${place.teams.RESIDENT_TEAM}`,
  })[LEVEL[as]]
const otherLeadOf = (place: Place, as: As) =>
  as === 'headquarters' ? `unit:${place.units.other}` : `team:${place.teams.VILLAGE_COMMITTEES}`
const atOwnLevel = (place: Place, as: As) => handled(place, LEVEL[as])
const waiting = (place: Place, as: As) => reported(place, LEVEL[as])

export const MOVE_CASES: Record<string, MoveCase> = {
  settleAction: {
    row: 'issue.settleOnTheSpot',
    event: 'settled',
    as: LEADING,
    prepare: (place, as) => (as === 'officer' ? broughtUp(place) : waiting(place, as)),
    typed: (place, as) => ({ lead: leadOf(place, as), outcome: '当场接通', present: '户主和邻居' }),
  },
  triageAction: {
    row: 'issue.triage',
    event: 'triaged',
    as: ['headquarters', 'township', 'commander'],
    prepare: waiting,
    typed: (place, as) => ({ lead: leadOf(place, as), cause: '年久失修', assistingUnitIds: [], dueOn: '' }),
  },
  escalateAction: {
    row: 'issue.escalate',
    event: 'escalated',
    as: ['township', 'commander'],
    prepare: waiting,
    typed: () => ({ why: '超出本级财力', tried: '已自筹一部分', proposedLeadUnitId: '' }),
  },
  delegateAction: {
    row: 'issue.delegate',
    event: 'delegated',
    as: ['headquarters', 'township'],
    prepare: waiting,
    typed: (_, as) => ({ to: as === 'headquarters' ? 'TOWNSHIP' : 'VILLAGE', why: '村里就能办' }),
  },
  reassignAction: {
    row: 'issue.reassign',
    event: 'reassigned',
    as: ['headquarters', 'township', 'commander'],
    prepare: atOwnLevel,
    typed: (place, as) => ({ lead: otherLeadOf(place, as), reason: '职责在那边', dueOn: '' }),
  },
  respondAction: {
    row: 'issue.respond',
    event: 'responded',
    as: LEADING,
    prepare: atOwnLevel,
    typed: async () => ({ plan: '先通后畅', expectedOn: await daysFromNow(3) }),
  },
  noteAction: {
    row: 'issue.note',
    event: 'noted',
    as: LEADING,
    prepare: atOwnLevel,
    typed: () => ({ text: '材料已经运到' }),
  },
  addPhotosAction: {
    row: 'issue.note',
    event: 'photosAdded',
    as: LEADING,
    unversioned: true,
    prepare: atOwnLevel,
    typed: () => ({}),
    files: async () => [['photos', { filename: '1.jpg', type: 'image/jpeg', bytes: await photoWithPlace() }]],
  },
  arriveAction: {
    row: 'issue.arrive',
    event: 'arrived',
    as: LEADING,
    prepare: atOwnLevel,
    typed: () => ({ who: '桥涵股两人', arrivedAt: '', finding: '涵洞塌了一半' }),
  },
  confirmArrivalAction: {
    row: 'issue.confirmArrival',
    event: 'arrivalDenied',
    as: ['commander', 'member'],
    async prepare(place) {
      const issue = await handled(place, 'COUNTY')
      await moved(place.people.officer, 'arrive', issue, { who: '桥涵股两人', arrivedAt: undefined, finding: '' })
      return issue
    },
    typed: () => ({ came: 'no', remark: '守了一天没有见到人' }),
  },
  returnAction: {
    row: 'issue.return',
    event: 'returned',
    as: ['officer', 'township'],
    prepare: atOwnLevel,
    typed: (place) => ({ reason: '不在职责之内', properUnitId: place.units.other }),
  },
  doneAction: {
    row: 'issue.done',
    event: 'done',
    as: LEADING,
    prepare: atOwnLevel,
    typed: () => ({ outcome: '已经修好', noVisitReason: '电话里办妥' }),
  },
  askExtensionAction: {
    row: 'issue.extension.ask',
    event: 'extensionAsked',
    as: ['officer', 'township', 'commander'],
    prepare: atOwnLevel,
    typed: async (_place, _as, issue) => ({ dueOn: await afterDeadline(issue.id), reason: '雨天不能施工' }),
  },
  decideExtensionAction: {
    row: 'issue.extension.decide',
    event: 'extensionRefused',
    as: ['leader', 'headquarters', 'township', 'commander'],
    prepare: asked,
    typed: () => ({ grant: 'no', dueOn: '', answer: '按原来的期限办' }),
  },
  consentAction: {
    row: 'issue.consent',
    event: 'consentGiven',
    as: ['commander', 'member'],
    prepare: (place) => worked(place, 'VILLAGE'),
    typed: () => ({ answer: 'yes', voice: 'HOUSEHOLD', speaker: '户主', way: 'IN_PERSON', saidAt: '', remark: '' }),
  },
  verifyAction: {
    row: 'issue.verify',
    event: 'verified',
    as: ['township', 'commander'],
    prepare: toBeSigned,
    typed: () => ({ remark: '看过了' }),
  },
  rejectAction: {
    row: 'issue.reject',
    event: 'rejected',
    as: ['township', 'commander'],
    prepare: toBeSigned,
    typed: () => ({ missing: '护栏还没有装' }),
  },
  reopenAction: {
    row: 'issue.reopen',
    event: 'reopened',
    as: [...ABOVE, 'member'],
    prepare: closed,
    typed: () => ({ what: '又塌了', speaker: '户主' }),
  },
  withdrawAction: {
    row: 'issue.withdraw',
    event: 'withdrawn',
    as: ['headquarters', 'township', 'commander', 'member'],
    prepare: (place, as, self) => (as === 'member' ? reported(place, 'VILLAGE', self) : atOwnLevel(place, as)),
    typed: () => ({ kind: 'MISTAKE', reason: '记错了村', toldWhom: '户主', duplicateOf: '' }),
  },
  restoreAction: {
    row: 'issue.withdraw',
    event: 'restored',
    as: ['headquarters', 'township', 'commander', 'member'],
    async prepare(place, as, self) {
      const issue = await (as === 'member' ? reported(place, 'VILLAGE', self) : atOwnLevel(place, as))
      await moved(self, 'withdraw', issue, { kind: 'MISTAKE', reason: '记错了村', toldWhom: '户主', duplicateOf: '' })
      return issue
    },
    typed: () => ({ reason: '没有记错' }),
  },
  raiseAction: {
    row: 'issue.raiseLight',
    event: 'raised',
    as: ABOVE,
    prepare: atOwnLevel,
    typed: async () => ({ light: 'RED', reason: '学生要走这条路', untilOn: await daysFromNow(1) }),
  },
  liftAction: {
    row: 'issue.liftLight',
    event: 'lifted',
    as: ABOVE,
    async prepare(place, as, self) {
      const issue = await atOwnLevel(place, as)
      const until = await daysFromNow(1)
      await moved(self, 'raise', issue, { light: 'RED', reason: '学生要走这条路', untilOn: until })
      return issue
    },
    typed: () => ({ reason: '便道已通' }),
  },
  nudgeAction: { row: 'issue.nudge', event: 'nudged', as: ABOVE, prepare: atOwnLevel, typed: () => ({}) },
  superviseAction: {
    row: 'issue.supervise',
    event: 'supervised',
    as: ['leader', 'headquarters', 'inspector', 'township'],
    prepare: atOwnLevel,
    typed: () => ({ ask: '说明为什么没有动工', answerByOn: '' }),
  },
  flagCommonAction: {
    row: 'issue.flagCommon',
    event: 'flaggedCommon',
    as: [...ABOVE, 'officer'],
    prepare: atOwnLevel,
    typed: () => ({ title: '产业路涵洞', reason: '好几个村都有' }),
  },
}

/** A request for more time that waits for the level's decision. */
async function asked(place: Place, as: As): Promise<MadeIssue> {
  const { headquarters, officer, township, commander } = place.people
  const more = (issue: MadeIssue, by: Actor) =>
    afterDeadline(issue.id).then((dueOn) => moved(by, 'askExtension', issue, { dueOn, reason: '雨天不能施工' }))
  if (as === 'headquarters' || as === 'leader') {
    const issue = await handled(place, 'COUNTY')
    await more(issue, officer)
    if (as === 'headquarters') return issue
    await moved(headquarters, 'decideExtension', issue, { grant: 'yes', dueOn: undefined, answer: '' })
    await more(issue, officer) // the second goes one level up
    return issue
  }
  if (as === 'township') {
    const issue = await handled(place, 'VILLAGE')
    await more(issue, commander) // the level's own seat asks: the level above decides
    return issue
  }
  // a unit of the township works for the village, and asks its commander
  const issue = await handled(place, 'VILLAGE', {}, { leadUnitId: place.units.town })
  await more(issue, township)
  return issue
}

/** An issue that a unit assisted the township with, and still does while it waits for the county's triage. */
async function broughtUp(place: Place): Promise<MadeIssue> {
  const issue = await handled(place, 'TOWNSHIP', {}, { assistingUnitIds: [place.units.lead] })
  await moved(place.people.township, 'escalate', issue, { why: '超出本级财力', tried: '已自筹一部分' })
  return issue
}

/** Agreed to by the household; where the commander did the work, the township signs. */
function toBeSigned(place: Place, as: As): Promise<MadeIssue> {
  return agreed(place, 'VILLAGE', as === 'township' ? place.people.commander : undefined)
}
