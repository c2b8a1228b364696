import type { GrantLine } from '@/lib/domains/accounts/queries/grant-line'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'

/** A grant in words: 城关镇 · 镇作战部, from when, and by whose hands. */
export async function grantWords(grant: GrantLine): Promise<{ title: string; period: string; by: string }> {
  const [t, roles, format] = await Promise.all([translator('grants'), translator('roles'), formatter()])
  const { role, place, fromOn, toOn, draftedBy, approvedBy, founding } = grant
  const to = toOn ? format.fullDay(toOn) : 'none'
  return {
    title: `${place || t('whole')} · ${roles(role)}`,
    period: t('period', { from: format.fullDay(fromOn), to }),
    by: founding ? t('founding') : t('by', { drafter: draftedBy ?? 'none', approver: approvedBy ?? 'none' }),
  }
}
