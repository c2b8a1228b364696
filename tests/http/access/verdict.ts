import { db } from '@/lib/ground/database/db'
import type { RefusalCode } from '@/lib/ground/refusal'
import type { DemoSeat } from './accounts'
import { type Cell, type Column, cellOf } from './rules-table'

/** What the table expects: the person may, or meets this refusal. Out of scope or role is `not_found`. */
export type Verdict = 'may' | RefusalCode

/** Who asks: seats as the table knows them, and who it is for what is one's own. */
export type Asker = { seats: readonly DemoSeat[]; cadreId: string; unitId: string; countyCode: string }

/** What of an issue a cell of the table can depend on. */
export type Subject = Awaited<ReturnType<typeof subjectOf>>

export async function subjectOf(issueId: string) {
  const row = await db().issue.findUniqueOrThrow({
    where: { id: issueId },
    include: {
      village: { include: { township: { include: { county: true } } } },
      leadUnit: { include: { township: true } },
      assists: { include: { unit: true } },
    },
  })
  const commander = await db().appointment.findFirst({
    where: { villageId: row.villageId, toOn: null, voidedAt: null },
    include: { cadre: true },
  })
  return {
    row,
    county: row.village.township.county.code,
    township: row.village.township.code,
    village: row.village.code,
    leadUnit: row.leadUnit?.shortName ?? null,
    leadTownship: row.leadUnit?.township?.code ?? null,
    ledByTeam: row.leadTeamId !== null,
    units: [row.leadUnit, ...row.assists.map(({ unit }) => unit)].flatMap((unit) => (unit ? [unit.shortName] : [])),
    commanderDidIt:
      commander !== null && (row.doneById === commander.cadreId || row.leadUnitId === commander.cadre.unitId),
  }
}

/** What the table says when this person does the deed to this issue: the best that one of the seats gives. */
export function verdictOf(deed: string, asker: Asker, subject: Subject): Verdict {
  const verdicts = asker.seats.map((seat) => {
    const cell = cellOf(deed, seat.column)
    return cell !== '–' && isInPlace(seat, subject, asker)
      ? MEANING[meaningOf(cell)](seat, subject, asker)
      : 'not_found'
  })
  return (
    verdicts.find((verdict) => verdict === 'may') ?? verdicts.find((verdict) => verdict !== 'not_found') ?? 'not_found'
  )
}

/** A seat's own ground: its county, township or village, or the issues of its unit. */
function isInPlace({ village, township, unit }: DemoSeat, subject: Subject, { countyCode }: Asker): boolean {
  if (subject.county !== countyCode) return false
  if (unit) return subject.units.includes(unit)
  if (village) return subject.village === village
  return township ? subject.township === township : true
}

const LEVELS = ['VILLAGE', 'TOWNSHIP', 'COUNTY', 'LEADER']
const LEVEL_OF: Partial<Record<Column, string>> = {
  leader: 'LEADER',
  headquarters: 'COUNTY',
  inspector: 'COUNTY',
  township: 'TOWNSHIP',
  commander: 'VILLAGE',
}
const may = (claim: boolean): Verdict => (claim ? 'may' : 'not_found')
type Meaning = (seat: DemoSeat, subject: Subject, asker: Asker) => Verdict

/** What each cell asks beyond the seat's own ground. */
const MEANING = {
  C: () => 'may',
  T: () => 'may',
  V: () => 'may',
  U: () => 'may',
  'C level': (_, { row }) => may(row.level === 'COUNTY'),
  'T level': (_, { row }) => may(row.level === 'TOWNSHIP'),
  'V level': (_, { row }) => may(row.level === 'VILLAGE'),
  'U lead': ({ unit }, { leadUnit }) => may(leadUnit === unit),
  'T as lead': ({ township }, { leadTownship }) => may(leadTownship === township),
  'V as lead': (_, { ledByTeam }) => may(ledByTeam),
  'O, before triage': (_, { row }, { cadreId }) =>
    row.reporterId !== cadreId ? 'not_found' : row.triagedAt ? 'already_triaged' : 'may',
  'leader decides': (_, { row }) => may(row.extensionDecider === 'LEADER'),
  'county decides': (_, { row }) => may(row.extensionDecider === 'COUNTY'),
  'township decides': (_, { row }) => may(row.extensionDecider === 'TOWNSHIP'),
  'village decides': (_, { row }) => may(row.extensionDecider === 'VILLAGE'),
  'V, not the doer': (_, { row }, { cadreId }) => (row.doneById === cadreId ? 'consent_of_doer' : 'may'),
  'V but note 7': (_, { row }, { cadreId, unitId }) =>
    row.doneById === cadreId ? 'signer_did_the_work' : row.leadUnitId === unitId ? 'signer_led_the_work' : 'may',
  'T by note 7': (_, { row, commanderDidIt }, { cadreId }) =>
    row.doneById === cadreId ? 'signer_did_the_work' : commanderDidIt ? 'may' : 'commander_signs',
  'raised by them or below': ({ column }, { row }, { cadreId }) =>
    row.raisedById === cadreId || LEVELS.indexOf(LEVEL_OF[column] ?? '') > LEVELS.indexOf(row.raisedByLevel ?? '')
      ? 'may'
      : 'raised_by_higher',
} as const satisfies Record<string, Meaning>

/** Arrows name the level that one stands on first. */
function meaningOf(cell: Cell): keyof typeof MEANING {
  const word = cell.replace(/→.*$/, ' level')
  if (!Object.hasOwn(MEANING, word)) throw new Error(`the cell "${cell}" has no meaning for an issue`)
  return word as keyof typeof MEANING
}
