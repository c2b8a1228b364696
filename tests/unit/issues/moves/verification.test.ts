import { describe, expect, test } from 'vitest'
import type { IssueFacts } from '@/lib/domains/issues/rules/facts'
import type { By, MoveContext } from '@/lib/domains/issues/rules/move'
import type { Instant } from '@/lib/ground/clock'
import { closed, done, handled, MONDAY, moved, on, PEOPLE, refusalOf, yes } from '../../../support/issue'

const DONE = on('2026-06-10')
const LATER = on('2026-06-10', '18:00')
const awaiting = (by: By = PEOPLE.member) => done(handled(), DONE, by)
const atCounty = () => done(handled({ level: 'COUNTY' }), DONE, PEOPLE.transport)

describe('consent', () => {
  const word = { answer: 'yes', voice: 'HOUSEHOLD', speaker: '余某', way: 'IN_PERSON', remark: '' } as const
  const say = (issue: IssueFacts, by: By, saidAt?: Instant, answer: 'yes' | 'no' = 'yes') =>
    moved('consent', issue, { ...word, answer, ...(saidAt && { saidAt }) }, by, LATER)

  test('writes down whose word it is, of this round; stage and clocks stay', () => {
    const before = awaiting()
    const { issue, events, effects } = say(before, PEOPLE.commander, on('2026-06-10', '17:00'))
    expect(issue).toMatchObject({ stage: 'AWAITING_VERIFICATION', stepDueAt: before.stepDueAt, consentId: null })
    expect(events[0]).toMatchObject({
      type: 'consentGiven',
      voice: 'HOUSEHOLD',
      speaker: '余某',
      way: 'IN_PERSON',
      saidAt: on('2026-06-10', '17:00').toISOString(),
    })
    expect(effects).toMatchObject([
      { type: 'consent', round: 1, input: { answer: 'yes', saidAt: on('2026-06-10', '17:00') } },
    ])
  })

  test('a no is written down too', () => {
    expect(say(awaiting(), PEOPLE.commander, undefined, 'no').events[0]).toMatchObject({ type: 'consentRefused' })
  })

  test('never by who reported the work done; a colleague may', () => {
    expect(refusalOf(() => say(awaiting(PEOPLE.member), PEOPLE.member))).toBe('consent_of_doer')
    expect(refusalOf(() => say(awaiting(PEOPLE.member), PEOPLE.colleague))).toBeNull()
  })

  test('said after the work was done, not in the future', () => {
    expect(refusalOf(() => say(awaiting(), PEOPLE.commander, on('2026-06-10', '18:01')))).toBe('in_future')
    expect(refusalOf(() => say(awaiting(), PEOPLE.commander, on('2026-06-10', '11:00')))).toBe('date_in_past')
    expect(refusalOf(() => say(awaiting(), PEOPLE.commander, new Date(DONE.getTime() - 30_000)))).toBeNull() // a form’s minute
  })
})

describe('verify', () => {
  const sign = (issue: IssueFacts, by: By, more: Partial<MoveContext> = {}, now = LATER) =>
    moved('verify', issue, { remark: '' }, by, now, { consent: yes(now), ...more })

  test('closes: signed and dated, all clocks end, no light', () => {
    const { issue, events } = sign(awaiting(), PEOPLE.commander)
    expect(issue).toMatchObject({
      stage: 'CLOSED',
      verifiedAt: LATER,
      closedAt: LATER,
      signedById: 'commander',
      consentId: 'consent',
      dueAt: null,
      stepDueAt: null,
      light: null,
      lightReason: null,
      nextLightAt: null,
      reportedAt: MONDAY,
    })
    expect(events).toEqual([{ type: 'verified', remark: '', daysLate: 0 }])
  })

  test.each([
    ['without any word', null],
    ['on a no', { id: 'consent', yes: false, recordedAt: LATER }],
    ['on a yes that is older than the work', yes(on('2026-06-10', '11:59'))],
  ])('refused %s', (_, consent) => {
    expect(refusalOf(() => sign(awaiting(), PEOPLE.commander, { consent }))).toBe('no_consent')
  })

  test('not by the commander who did the work: the township signs instead', () => {
    const own = awaiting(PEOPLE.commander)
    expect(refusalOf(() => sign(own, PEOPLE.commander))).toBe('signer_did_the_work')
    expect(sign(own, PEOPLE.township).issue).toMatchObject({ stage: 'CLOSED', signedById: 'township' })
  })

  test('not by the commander whose own unit led it: the township signs instead', () => {
    const ofTransport = { commander: { cadreId: 'commander', unitId: 'transport' } }
    expect(refusalOf(() => sign(atCounty(), { ...PEOPLE.commander, unitId: 'transport' }, ofTransport))).toBe(
      'signer_led_the_work',
    )
    expect(sign(atCounty(), PEOPLE.township, ofTransport).issue.stage).toBe('CLOSED')
  })

  test('not by the township where the commander can: also not while the seat is vacant', () => {
    expect(refusalOf(() => sign(awaiting(), PEOPLE.township))).toBe('commander_signs')
    expect(refusalOf(() => sign(awaiting(), PEOPLE.township, { commander: null }))).toBe('commander_signs')
  })

  test('the township signs where commander and lead are of its own office: else nobody could', () => {
    const led = done(handled({ level: 'TOWNSHIP' }), DONE, { ...PEOPLE.township, cadreId: 'colleague' })
    const commander = { cadreId: 'commander', unitId: 'townOffice' }
    expect(sign(led, PEOPLE.township, { commander }).issue.stage).toBe('CLOSED')
    const didIt = done(handled({ level: 'TOWNSHIP' }), DONE, PEOPLE.township)
    expect(refusalOf(() => sign(didIt, PEOPLE.township, { commander }))).toBe('signer_did_the_work')
  })

  test('an acting commander signs as the commander does', () => {
    const acting: By = { ...PEOPLE.otherCommander, role: 'ACTING_COMMANDER' }
    expect(sign(awaiting(), acting, { commander: null }).issue.stage).toBe('CLOSED')
  })

  test('a raised light ends with the issue', () => {
    const raised = moved(
      'raise',
      awaiting(),
      { light: 'RED', reason: '群众情绪大', untilOn: '2026-06-20' },
      PEOPLE.headquarters,
      DONE,
    ).issue
    expect(sign(raised, PEOPLE.commander).issue).toMatchObject({
      light: null,
      raisedLight: null,
      raisedUntil: null,
      raisedById: null,
    })
  })
})

describe('reject', () => {
  const reject = (issue: IssueFacts, by: By = PEOPLE.commander, now = LATER) =>
    moved('reject', issue, { missing: '还在漏水' }, by, now)

  test('goes back to the same lead, which keeps its deadline or gets a third of the limit', () => {
    const inTime = reject(atCounty())
    expect(inTime.issue).toMatchObject({
      stage: 'HANDLING',
      leadUnitId: 'transport',
      dueAt: on('2026-06-30', '24:00'),
      stepDueAt: null,
      doneAt: null,
      doneById: null,
      rejections: 1,
      roundRejections: 1,
      light: 'YELLOW',
    })
    expect(inTime.events[0]).toMatchObject({ type: 'rejected', missing: '还在漏水', count: 1 })
    expect(reject(atCounty(), PEOPLE.commander, on('2026-06-29')).issue.dueAt).toEqual(on('2026-07-06', '24:00')) // five days
    expect(reject(awaiting(), PEOPLE.commander, on('2026-06-12')).issue.dueAt).toEqual(on('2026-06-15', '24:00')) // one day
  })

  test('the second in a round is red', () => {
    const again = reject(
      done(reject(atCounty()).issue, on('2026-06-11'), PEOPLE.transport),
      PEOPLE.commander,
      on('2026-06-12'),
    ).issue
    expect(again).toMatchObject({ rejections: 2, light: 'RED', lightReason: { rule: 'REJECTED_AGAIN' } })
  })

  test('days late are not carried into the next try', () => {
    expect(reject(done(handled(), on('2026-06-15')), PEOPLE.commander, on('2026-06-16')).issue.daysLate).toBe(0)
  })

  test('who may not sign may not reject', () => {
    expect(refusalOf(() => reject(awaiting(PEOPLE.commander)))).toBe('signer_did_the_work')
    expect(refusalOf(() => reject(awaiting(), PEOPLE.township))).toBe('commander_signs')
  })

  test('what was settled on the spot gets a deadline now', () => {
    const spot = { ...awaiting(), onTheSpot: true, dueAt: null }
    expect(reject(spot).issue.dueAt).toEqual(on('2026-06-11', '24:00'))
  })
})

describe('reopen', () => {
  const NEXT_MONTH = on('2026-07-08')
  const reopen = (issue: IssueFacts) =>
    moved('reopen', issue, { what: '涵洞又塌了', speaker: '余某' }, PEOPLE.member, NEXT_MONTH)

  test('starts a new round with the same level and lead; signature and yes are of the past', () => {
    const { issue, events } = reopen(closed(awaiting(), LATER))
    expect(issue).toMatchObject({
      stage: 'HANDLING',
      level: 'VILLAGE',
      leadTeamId: 'team',
      round: 2,
      reopenings: 1,
      verifiedAt: null,
      closedAt: null,
      signedById: null,
      consentId: null,
      doneAt: null,
      doneById: null,
      reportedAt: MONDAY,
      dueAt: on('2026-07-13', '24:00'),
      light: 'YELLOW',
      lightReason: { rule: 'REOPENED' },
    })
    expect(events).toMatchObject([
      { type: 'reopened', what: '涵洞又塌了', speaker: '余某', count: 1 },
      { type: 'light', from: null, to: 'YELLOW' },
    ])
  })

  test('what was counted in the old round no longer reddens; the totals stay', () => {
    const rejected = moved('reject', awaiting(), { missing: '还在漏' }, PEOPLE.commander, LATER).issue
    const twice = closed(done(rejected, on('2026-06-11')), on('2026-06-12'))
    expect(reopen(twice).issue).toMatchObject({ rejections: 1, roundRejections: 0, roundReturns: 0, light: 'YELLOW' })
  })

  test('the yes of the old round does not close the new one', () => {
    const again = done(reopen(closed(awaiting(), LATER)).issue, on('2026-07-09'))
    const sign = () =>
      moved('verify', again, { remark: '' }, PEOPLE.commander, on('2026-07-09'), { consent: yes(LATER) })
    expect(refusalOf(sign)).toBe('no_consent')
  })
})
