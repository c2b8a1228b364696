import type { AuditWords } from '@/lib/ground/audit/sentence'
import { translator } from '@/lib/ground/i18n/translator'

/** The words of the audit, in the language of the present request. */
export async function auditWords(): Promise<AuditWords> {
  const [t, roles, events] = await Promise.all([translator('audit'), translator('roles'), translator('events')])
  return { t, roles, events }
}
