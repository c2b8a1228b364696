import messages from '@/lib/ground/i18n/messages/zh-CN/audit.json'

/** What the stream can be narrowed to: what happened to issues, or entries by what they are about. */
export const AUDIT_GROUPS = [
  'issues',
  'reveals',
  'access',
  'accounts',
  'households',
  'people',
  'postings',
  'policies',
  'places',
  'data',
  'common',
] as const
export type AuditGroup = (typeof AUDIT_GROUPS)[number]

/** By what stands before the dot of a type. */
const GROUP_OF: Record<string, AuditGroup> = {
  personal: 'reveals',
  session: 'access',
  password: 'access',
  link: 'accounts',
  account: 'accounts',
  sessions: 'accounts',
  grant: 'accounts',
  county: 'accounts',
  household: 'households',
  member: 'households',
  head: 'households',
  helper: 'households',
  income: 'households',
  visit: 'households',
  status: 'households',
  appointment: 'people',
  handover: 'people',
  letter: 'people',
  team: 'people',
  round: 'postings',
  candidate: 'postings',
  need: 'postings',
  objection: 'postings',
  posting: 'postings',
  postingOrder: 'postings',
  village: 'places',
  group: 'places',
  policy: 'policies',
  common: 'common',
}

/** Every type that has its sentence in the messages. A test holds that those are all there are. */
export const AUDIT_TYPES: string[] = Object.entries(messages.audit.types).flatMap(([subject, verbs]) =>
  Object.keys(verbs).map((verb) => `${subject}.${verb}`),
)

/** The types of a group; imports, exports and whatever else moves data at once are one. */
export function typesOf(group: AuditGroup): string[] {
  return AUDIT_TYPES.filter((type) => groupOf(type) === group)
}

export function groupOf(type: string): AuditGroup {
  return GROUP_OF[type.split('.')[0] ?? ''] ?? 'data'
}
