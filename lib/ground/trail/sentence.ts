import type { AuditLine } from '@/lib/ground/trail/queries/line'
import { AUDIT_TYPES } from './types'
import type { AuditWords } from './words'

/** The words that a sentence is made of. */
type SentenceWords = Pick<AuditWords, 't' | 'roles' | 'events'>

/** What a sentence may speak of; what an entry does not say is left out of it. */
const UNSAID = {
  ...{ username: '', why: 'none', how: 'none', purpose: '', field: 'none', name: '', code: '', reason: '' },
  ...{ administrator: '', leader: '', holder: '', endsOn: '', rows: '', count: '', fileName: '', newRows: '' },
  ...{ changedRows: '', people: '', year: '', number: '', document: '', as: 'none', pairs: '', postings: '' },
  ...{ wish: 'none', agreed: 'none', children: '', class: 'none', fromOn: '', onDay: '', oldName: '', newName: '' },
  ...{ issues: '', households: '', toTermEnd: '' },
}

/** What happened, in a sentence of the reader's language: the database keeps codes alone. */
export function sentenceOf({ type, data, person }: AuditLine, { t, roles, events }: SentenceWords): string {
  const say = t as (key: string, values?: Record<string, string>) => string
  if (!type.includes('.')) return (events as (key: string) => string)(`did.${type}`)
  if (!AUDIT_TYPES.includes(type)) return t('other')
  const said = Object.entries(data).flatMap(([key, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value) ? [[key, String(value)]] : [],
  )
  const role = typeof data.role === 'string' ? (roles as (key: string) => string)(data.role) : ''
  const place = typeof data.place === 'string' ? t('placeOf', { place: data.place }) : ''
  return say(`types.${type}`, { ...UNSAID, ...Object.fromEntries(said), role, place, person })
}

/** Who did it: a person, the system, or someone who was not signed in. */
export function doerOf({ type, who }: AuditLine, { t }: SentenceWords): string {
  return who?.name ?? (type === 'session.refused' ? t('unknown') : t('system'))
}

/** The seat in which it was done: 总队长 · 沙河村. */
export function seatOf({ who }: AuditLine, { roles }: SentenceWords): string {
  if (!who?.seat) return ''
  const { role, place } = who.seat
  return [roles(role), place].filter(Boolean).join(' · ')
}

/** What it was about: an issue by number and title, a household by number and masked head. */
export function objectOf({ issue, household }: AuditLine, { t }: SentenceWords): string {
  if (issue) return t('issueOf', issue)
  return household ? t('householdOf', household) : ''
}
