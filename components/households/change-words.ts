import type { ChangeShown } from '@/lib/domains/households/shown'
import type { RegisterWords } from '@/lib/domains/households/words'
import type { Changes } from '@/lib/ground/audit/entries'

type Named = Parameters<RegisterWords['t']>[0] extends infer Key ? (Key extends `fields.${infer K}` ? K : never) : never

/** What of it: which fields from what to what, whom, into which household. */
export function detailWords(words: RegisterWords, { entry, names }: ChangeShown): string {
  const { t, format } = words
  const name = (id: string | undefined) => (id && names[id]) || ''
  switch (entry.type) {
    case 'household.created':
      return entry.splitFromId ? t('changes.from', { number: name(entry.splitFromId) }) : ''
    case 'household.edited':
    case 'household.planned':
    case 'income.recorded':
      return changesWords(words, entry.changes)
    case 'household.split':
    case 'household.merged':
      return t('changes.into', { number: name(entry.intoId) })
    case 'household.absorbed':
      return t('changes.outOf', { number: name(entry.fromId) })
    case 'household.ended':
      return format.day(entry.on)
    case 'member.added':
      return [
        name(entry.memberId),
        entry.fromHouseholdId && t('changes.outOf', { number: name(entry.fromHouseholdId) }),
      ]
        .filter(Boolean)
        .join(t('join'))
    case 'member.edited':
      return [name(entry.memberId), changesWords(words, entry.changes)].filter(Boolean).join(t('join'))
    case 'member.left':
      return [name(entry.memberId), format.day(entry.on)].join(t('join'))
    case 'member.transferred':
      return [name(entry.memberId), t('changes.into', { number: name(entry.intoId) })].join(t('join'))
    case 'helper.assigned':
      return t('changes.helper', {
        from: name(entry.fromId ?? undefined) || 'none',
        to: name(entry.toId ?? undefined) || t('changes.nobody'),
      })
    case 'status.approved':
      return statusOf(words, entry)
    default:
      return ''
  }
}

function statusOf({ t, issues }: RegisterWords, { status, monitor }: { status: string; monitor: string | null }) {
  const word = issues(`household.statuses.${status as 'LIFTED'}`)
  if (!monitor) return word
  return t('status.withMonitor', { status: word, monitor: issues(`household.monitors.${monitor as 'MARGINAL'}`) })
}

function changesWords(words: RegisterWords, changes: Changes): string {
  const { t } = words
  return Object.entries(changes)
    .map(([field, change]) => {
      const name = t(`fields.${field as Named}`)
      if (change === true) return name
      return t('changes.one', {
        name,
        from: valueWords(words, field, change.from),
        to: valueWords(words, field, change.to),
      })
    })
    .join(t('list'))
}

/** The word of a coded value; a figure is its own. */
function valueWords({ t, issues }: RegisterWords, field: string, value: string | null): string {
  if (value === null || value === '') return t('changes.empty')
  if (value === 'true') return t('yes')
  if (value === 'false') return t('no')
  if (field === 'category') return issues(`household.categories.${value as 'DIBAO'}`)
  const words = VALUE_WORDS[field]
  if (!words) return value
  return value
    .split(',')
    .map((one) => t(`${words}.${one}` as 'causes.ILLNESS'))
    .join('+')
}

/** Where the words of a field's codes stand. */
const VALUE_WORDS: Record<string, string> = {
  standard: 'standards',
  mainCause: 'causes',
  otherCauses: 'causes',
  structure: 'structures',
  entryRoad: 'roads',
  relation: 'relations',
  sex: 'sexes',
  education: 'educations',
  schoolState: 'schools',
  dropoutReason: 'dropouts',
  health: 'healths',
  labour: 'labours',
  workPlace: 'workPlaces',
  source: 'income.sources',
}

/** Who changed what just now, for whoever was typing meanwhile. */
export function meanwhileWords(words: RegisterWords, changes: ChangeShown[], now: Date): string | undefined {
  const [last] = changes
  if (!last) return undefined
  return words.t('changes.meanwhile', {
    who: last.by,
    at: words.format.instant(last.at, now),
    what: words.happened(last.entry),
    details: detailWords(words, last) || 'none',
  })
}
