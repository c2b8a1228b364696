import { describe, expect, test } from 'vitest'
import { DEEDS, type Deed, reachOf } from '@/lib/ground/access/deeds'
import { ROLES, type Role } from '@/lib/ground/access/roles'

const COLUMNS = [
  'LEADER',
  'HEADQUARTERS',
  'ORGDEPT',
  'INSPECTOR',
  'UNIT_OFFICER',
  'TOWNSHIP',
  'COMMANDER',
  'MEMBER',
  'ADMINISTRATOR',
  'AUDITOR',
] as const

/**
 * RULES.md section 1, the rows on issues, column by column in the order of the table: whoever changes deeds.ts changes
 * this too, and the table. Cells are the table's, with what its words and notes say of them:
 * `level` the issue is handled at the seat's level, `lead` the seat's own body leads it, `decides` note 5.
 */
const TABLE = `
issue.view             | C         | C         | C | C | U      | T         | V         | V      | – | C
issue.report           | C         | C         | – | C | –      | T         | V         | V      | – | –
issue.settleOnTheSpot  | –         | –         | – | – | U      | T         | V         | V      | – | –
issue.triage           | –         | C level   | – | – | –      | T level   | V level   | –      | – | –
issue.reassign         | –         | C level   | – | – | –      | T level   | V level   | –      | – | –
issue.escalate         | –         | –         | – | – | –      | T level   | V level   | –      | – | –
issue.delegate         | –         | C level   | – | – | –      | T level   | –         | –      | – | –
issue.respond          | –         | –         | – | – | U      | T lead    | V lead    | V lead | – | –
issue.note             | –         | –         | – | – | U      | T         | V         | V      | – | –
issue.arrive           | –         | –         | – | – | U      | T         | V         | V      | – | –
issue.confirmArrival   | –         | –         | – | – | –      | –         | V         | V      | – | –
issue.return           | –         | –         | – | – | U lead | T lead    | –         | –      | – | –
issue.done             | –         | –         | – | – | U lead | T lead    | V lead    | V lead | – | –
issue.extension.ask    | –         | –         | – | – | U lead | T lead    | V lead    | –      | – | –
issue.extension.decide | C decides | C decides | – | – | –      | T decides | V decides | –      | – | –
issue.consent          | –         | –         | – | – | –      | –         | V         | V      | – | –
issue.verify           | –         | –         | – | – | –      | T         | V         | –      | – | –
issue.reject           | –         | –         | – | – | –      | T         | V         | –      | – | –
issue.reopen           | C         | C         | – | C | –      | T         | V         | V      | – | –
issue.withdraw         | –         | C         | – | – | –      | T level   | V level   | O      | – | –
issue.raiseLight       | C         | C         | – | C | –      | T         | V         | –      | – | –
issue.nudge            | C         | C         | – | C | –      | T         | V         | –      | – | –
issue.supervise        | C         | C         | – | C | –      | T lead    | –         | –      | – | –
issue.flagCommon       | C         | C         | – | C | U      | T         | V         | –      | – | –
common.accept          | –         | C         | – | – | –      | –         | –         | –      | – | –
common.answer          | –         | C         | – | – | U lead | –         | –         | –      | – | –
issue.export           | C         | C         | – | C | U      | T         | V         | V      | – | C
`

const rows = TABLE.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()) as [Deed, ...string[]])

test('the table has a row for every deed on issues, and only for those', () => {
  const onIssues = Object.keys(DEEDS).filter((deed) => deed.startsWith('issue.') || deed.startsWith('common.'))
  expect(onIssues.filter((deed) => deed !== 'common.view').sort()).toEqual(rows.map(([deed]) => deed).sort())
})

describe.each(rows)('%s', (deed, ...cells) => {
  test.each(COLUMNS.map((role, index) => [role, cells[index]] as const))('%s: %s', (role, cell) => {
    expect(reachOf(deed, role) ?? '–').toBe(cell)
  })

  test('an acting commander may what the commander may', () => {
    expect(reachOf(deed, 'ACTING_COMMANDER')).toBe(reachOf(deed, 'COMMANDER'))
  })
})

describe('no row widens what its column is', () => {
  const MOST: Record<Role, RegExp> = {
    LEADER: /^(C|O)/,
    HEADQUARTERS: /^(C|O)/,
    ORGDEPT: /^(C|O)/,
    INSPECTOR: /^(C|S|O)/,
    UNIT_OFFICER: /^(U|P|O)/,
    TOWNSHIP: /^(T|P|O)/,
    COMMANDER: /^(V|O)/,
    ACTING_COMMANDER: /^(V|O)/,
    MEMBER: /^(V|H|O)/,
    ADMINISTRATOR: /^(C|O)/,
    AUDITOR: /^(C|O)/,
  }

  test.each(ROLES)('%s', (role) => {
    for (const deed of Object.keys(DEEDS) as Deed[])
      if (deed !== 'policy.view') expect(reachOf(deed, role) ?? 'O', deed).toMatch(MOST[role]) // the same rules hold for all
  })

  test('the administrator has no business data, the auditor changes none', () => {
    const of = (role: Role) => (Object.keys(DEEDS) as Deed[]).filter((deed) => reachOf(deed, role))
    const business = /^(issue|common|household|personal|appointment|posting|county|township|village|unit)\./
    expect(of('ADMINISTRATOR').filter((deed) => business.test(deed))).toEqual([])
    expect(
      of('AUDITOR').filter((deed) => !/\.(view|export|explain|reveals)$/.test(deed) && !deed.startsWith('own.')),
    ).toEqual([])
  })
})
