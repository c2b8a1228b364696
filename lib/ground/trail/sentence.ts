import type { AuditLine } from '@/lib/ground/trail/queries/line'
import { AUDIT_TYPES } from './types'
import type { SentenceWords } from './words'

/** What a sentence may speak of; what an entry does not say is left out of it. */
const UNSAID = {
  ...{ username: '', why: 'none', how: 'none', purpose: '', field: 'none', name: '', code: '', reason: '' },
  ...{ administrator: '', leader: '', holder: '', endsOn: '', rows: '', count: '', fileName: '', newRows: '' },
  ...{ changedRows: '', people: '', year: '', number: '', document: '', as: 'none', pairs: '', postings: '' },
  ...{ wish: 'none', agreed: 'none', children: '', class: 'none', fromOn: '', onDay: '', oldName: '', newName: '' },
  ...{ issues: '', households: '', toTermEnd: '' },
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** What happened, in a sentence of the reader's language: the database keeps codes and days alone. It is said here and nowhere else. */
export function sentenceOf(
  { type, data, person }: Pick<AuditLine, 'type' | 'data' | 'person'>,
  { t, roles, events, format }: SentenceWords,
): string {
  const say = t as (key: string, values?: Record<string, string>) => string
  if (!type.includes('.')) return (events as (key: string) => string)(`did.${type}`)
  if (!AUDIT_TYPES.includes(type)) return t('other')
  const said = Object.entries(data).flatMap(([key, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value) ? [[key, wordOf(String(value), format)]] : [],
  )
  const role = typeof data.role === 'string' ? (roles as (key: string) => string)(data.role) : ''
  const place = typeof data.place === 'string' ? t('placeOf', { place: data.place }) : ''
  return say(`types.${type}`, { ...UNSAID, ...Object.fromEntries(said), role, place, person })
}

const wordOf = (value: string, format: SentenceWords['format']) => (DAY.test(value) ? format.yearDay(value) : value)

/** Who did it: a person, the system, or someone who was not signed in. */
export function doerOf({ type, who }: AuditLine, { t }: Pick<SentenceWords, 't'>): string {
  return who?.name ?? (type === 'session.refused' ? t('unknown') : t('system'))
}

/** The seat in which it was done: 总队长 · 沙河村. */
export function seatOf({ who }: AuditLine, { roles }: Pick<SentenceWords, 'roles'>): string {
  if (!who?.seat) return ''
  const { role, place } = who.seat
  return [roles(role), place].filter(Boolean).join(' · ')
}

/** What it was about: an issue by number and title, a household by number and masked head. */
export function objectOf({ issue, household }: AuditLine, { t }: Pick<SentenceWords, 't'>): string {
  if (issue) return t('issueOf', issue)
  return household ? t('householdOf', household) : ''
}
