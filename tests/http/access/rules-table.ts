/** The columns of RULES.md section 1. */
const COLUMNS = [
  'leader',
  'headquarters',
  'orgdept',
  'inspector',
  'unit officer',
  'township',
  'commander',
  'member',
  'administrator',
  'auditor',
] as const
export type Column = (typeof COLUMNS)[number]

/**
 * RULES.md section 1, the rows that the application has, cell by cell in the words of the table. Written from the table
 * and not from lib/ground/access/deeds.ts, so that one mistake cannot stand in both. What one row of the table says of several
 * moves stands here once for each of them, with what section 2 and the notes say of that move.
 */
const TABLE = `
issue.view             | C | C | C | C | U | T | V | V | – | C
issue.report           | C | C | – | C | – | T | V | V | – | –
issue.settleOnTheSpot  | – | – | – | – | U | T | V | V | – | –
issue.triage           | – | C level | – | – | – | T level | V level | – | – | –
issue.reassign         | – | C level | – | – | – | T level | V level | – | – | –
issue.escalate         | – | – | – | – | – | T→C | V→T | – | – | –
issue.delegate         | – | C→T, V | – | – | – | T→V | – | – | – | –
issue.respond          | – | – | – | – | U | T as lead | V as lead | V as lead | – | –
issue.note             | – | – | – | – | U | T | V | V | – | –
issue.arrive           | – | – | – | – | U | T | V | V | – | –
issue.confirmArrival   | – | – | – | – | – | – | V | V | – | –
issue.return           | – | – | – | – | U lead | T as lead | – | – | – | –
issue.done             | – | – | – | – | U lead | T as lead | V as lead | V as lead | – | –
issue.extension.ask    | – | – | – | – | U lead | T as lead | V as lead | – | – | –
issue.extension.decide | leader decides | county decides | – | – | – | township decides | village decides | – | – | –
issue.consent          | – | – | – | – | – | – | V, not the doer | V, not the doer | – | –
issue.verify           | – | – | – | – | – | T by note 7 | V but note 7 | – | – | –
issue.reject           | – | – | – | – | – | T by note 7 | V but note 7 | – | – | –
issue.reopen           | C | C | – | C | – | T | V | V | – | –
issue.withdraw         | – | C | – | – | – | T level | V level | O, before triage | – | –
issue.raiseLight       | C | C | – | C | – | T | V | – | – | –
issue.liftLight        | raised by them or below | raised by them or below | – | raised by them or below | – | raised by them or below | raised by them or below | – | – | –
issue.nudge            | C | C | – | C | – | T | V | – | – | –
issue.supervise        | C | C | – | C | – | T as lead | – | – | – | –
issue.flagCommon       | C | C | – | C | U | T | V | – | – | –
issue.export           | C | C | – | C | U | T | V | V | – | C
common.view            | C | C | – | C | U lead | – | – | – | – | C
common.accept          | – | C | – | – | – | – | – | – | – | –
common.answer          | – | C | – | – | U lead | – | – | – | – | –
county.view            | C | C | C | C | – | – | – | – | – | C
township.view          | C | C | C | C | – | T | – | – | – | C
village.view           | C | C | C | C | – | T | V | V | – | C
unit.view              | C | C | C | C | P | – | – | – | – | C
household.view         | C | C | – | S | block on its issue | T | V | V | – | –
personal.reveal        | – | C | – | S | phone, while HANDLING | T | V | H | – | –
household.edit         | – | C | – | – | – | T | V | V | – | –
household.status.approve | – | C | – | – | – | T first look | – | – | – | –
helper.assign          | – | – | – | – | – | T | V | – | – | –
household.import       | – | C | – | – | – | T | – | – | – | –
household.export       | – | C | – | – | – | T | V m | – | – | –
appointment.view       | C | C | C | C | P | T | V | V | – | C
appointment.draft      | – | – | C | – | – | – | – | – | – | –
appointment.approve    | C | – | – | – | – | – | – | – | – | –
handover.sign          | – | – | – | – | – | – | V | – | – | –
team.member.edit       | – | – | C posted | – | – | T local | – | – | – | –
team.member.propose    | – | – | – | – | P | – | V | – | – | –
team.duty.edit         | – | – | – | – | – | – | V | – | – | –
posting.view           | C | C | C | C | P | T | V | O | – | C
need.judge             | – | – | C | – | – | T | – | – | – | –
need.comment           | – | – | – | – | – | – | V | – | – | –
round.draft            | – | – | C | – | – | – | – | – | – | –
candidate.apply        | O | O | O | O | O | O | O | O | – | –
candidate.recommend    | – | – | – | – | P | P | – | – | – | –
candidate.vet          | – | – | C | – | – | – | – | – | – | –
posting.approve        | C | – | C | – | – | – | – | – | – | –
recall.propose         | C | C | C | C | P | T | V | – | – | –
letter.draft           | – | – | C | – | – | – | – | – | – | –
letter.sign            | C | – | – | – | – | – | – | – | – | –
policy.view            | C | C | C | C | C | C | C | C | – | C
policy.draft.command   | – | C | – | – | – | – | – | – | – | –
policy.draft.people    | – | – | C | – | – | – | – | – | – | –
policy.approve         | C | – | – | – | – | – | – | – | – | –
register.places        | – | C | – | – | – | – | – | – | C | –
register.units         | – | – | C | – | – | – | – | – | C | –
register.cadres        | – | – | C | – | – | – | – | – | C | –
data.import             | – | C | C | – | – | T | – | – | C | –
account.manage         | – | – | – | – | – | – | – | – | C | –
account.explain        | O | O | O | O | O | O | O | O | C | C
grant.draft            | – | – | – | – | – | – | – | – | C | –
acting.draft           | – | – | – | – | – | T | – | – | – | –
grant.approve          | C | C | – | – | – | – | – | – | – | –
audit.view             | – | – | – | – | – | – | – | – | C logins | C
audit.export           | – | – | – | – | – | – | – | – | C logins | C
audit.reveals          | – | – | – | – | – | – | V | – | – | C
own.password           | O | O | O | O | O | O | O | O | O | O
own.sessions           | O | O | O | O | O | O | O | O | O | O
`

export type Cell = string

const rows = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([deed = '', ...cells]) => [deed, cells] as const),
)

/** Whether the table has a row for a deed. */
export const hasRow = (deed: string) => rows.has(deed)

/** What the table says of a deed and a role. */
export function cellOf(deed: string, column: Column): Cell {
  const cells = rows.get(deed)
  if (cells?.length !== COLUMNS.length) throw new Error(`the table has no whole row for ${deed}`)
  return cells[COLUMNS.indexOf(column)] as Cell
}
