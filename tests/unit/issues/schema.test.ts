import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import * as schema from '@/lib/domains/issues/schema'

const ID = '0190a6de-0000-7000-8000-00000000000a'
const seen = { issueId: ID, version: 1 }
const LONG = '很'.repeat(501)

/** What each move demands (RULES.md 2, column "demands"), with an input that has it and no more. */
const DEMANDS: Record<string, [schema: z.ZodType, input: object]> = {
  report: [schema.ReportIssue, { id: ID, villageId: ID, category: 'ROAD', title: '涵洞塌陷' }],
  settle: [schema.SettleOnTheSpot, { ...seen, outcome: '当场疏通', present: '支书' }],
  triage: [schema.TriageIssue, { ...seen, cause: '年久失修' }],
  escalate: [schema.EscalateIssue, { ...seen, why: '属县道', tried: '村里抢通过' }],
  delegate: [schema.DelegateIssue, { ...seen, to: 'VILLAGE', why: '村里能办' }],
  reassign: [schema.ReassignIssue, { ...seen, reason: '换人办理' }],
  respond: [schema.RespondIssue, { ...seen, plan: '明日勘查', expectedOn: '2026-06-20' }],
  arrive: [schema.ArriveIssue, { ...seen, who: '桥涵股' }],
  confirmArrival: [schema.ConfirmArrival, { ...seen, came: 'yes' }],
  note: [schema.NoteIssue, { ...seen, text: '雨' }],
  askExtension: [schema.AskExtension, { ...seen, dueOn: '2026-06-20', reason: '连日下雨' }],
  decideExtension: [schema.DecideExtension, { ...seen, grant: 'yes' }],
  return: [schema.ReturnIssue, { ...seen, reason: '不归我们管', properUnitId: ID }],
  done: [schema.DoneIssue, { ...seen, outcome: '已换' }],
  consent: [schema.RecordConsent, { ...seen, answer: 'yes', voice: 'HOUSEHOLD', speaker: '余某', way: 'TELEPHONE' }],
  verify: [schema.VerifyIssue, seen],
  reject: [schema.RejectIssue, { ...seen, missing: '还在漏' }],
  reopen: [schema.ReopenIssue, { ...seen, what: '又塌了', speaker: '余某' }],
  withdraw: [schema.WithdrawIssue, { ...seen, kind: 'MISTAKE', reason: '误报', toldWhom: '余某' }],
  restore: [schema.RestoreIssue, { ...seen, reason: '确有其事' }],
  raise: [schema.RaiseLight, { ...seen, light: 'RED', reason: '群众着急', untilOn: '2026-06-20' }],
  lift: [schema.LiftLight, seen],
  nudge: [schema.NudgeIssue, seen],
  supervise: [schema.SuperviseIssue, { ...seen, ask: '请说明' }],
  flagCommon: [schema.FlagCommon, { ...seen, title: '基站断电', reason: '多村共有' }],
  acceptCommon: [schema.AcceptCommon, { commonIssueId: ID, version: 1, accept: 'yes' }],
  answerCommon: [schema.AnswerCommon, { commonIssueId: ID, version: 1, answer: '统一更换' }],
}

describe.each(Object.entries(DEMANDS))('%s', (_, [move, input]) => {
  test('takes what the move demands', () => {
    expect(move.safeParse(input).error).toBeUndefined()
  })

  test.each(Object.keys(input))('demands %s', (field) => {
    const { [field]: _missing, ...rest } = input as Record<string, unknown>
    expect(move.safeParse(rest).success).toBe(false)
    for (const bad of [
      null,
      '',
      {},
      { not: '' },
      { $gt: '' },
      [[]],
      '\u0000\u0000',
      '\ud800\ud800',
      -1,
      LONG.repeat(4),
    ])
      expect(move.safeParse({ ...rest, [field]: bad }).success, JSON.stringify(bad)).toBe(false)
  })

  test.each(['light', 'stage', 'reportedAt', 'countyId', 'reporterId', '__proto__', 'constructor', '$ACTION_ID'])(
    'refuses a field that nobody asked for: %s',
    (field) => {
      const stuffed = Object.defineProperty({ ...input }, field, { value: 'CLOSED', enumerable: true })
      if (field in input) return
      expect(move.safeParse(stuffed).success).toBe(false)
    },
  )

  test.each([null, undefined, 'x', 7, [], [input], new Map(Object.entries(input))])('refuses %o', (value) => {
    expect(move.safeParse(value).success).toBe(false)
  })
})

test('nobody paints green: a light is raised to yellow or red', () => {
  const raise = (light: string) => schema.RaiseLight.safeParse({ ...DEMANDS.raise?.[1], light }).success
  expect(['RED', 'YELLOW'].every(raise)).toBe(true)
  expect(['GREEN', 'GREY', 'red', ''].some(raise)).toBe(false)
})

test('a reason has an end', () => {
  expect(schema.RejectIssue.safeParse({ ...seen, missing: LONG.slice(1) }).success).toBe(true)
  expect(schema.RejectIssue.safeParse({ ...seen, missing: LONG }).success).toBe(false)
})
