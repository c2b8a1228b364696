import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { PolicyKind } from '@/lib/domains/policies/kinds'
import { addressOf } from '@/lib/domains/policies/rules/addresses'
import type { LocalDate } from '@/lib/ground/clock'
import type { Format } from '@/lib/ground/i18n/format'
import type { Translator } from '@/lib/ground/i18n/translator'

interface PoliciesInForceProps {
  kinds: Record<PolicyKind, { kind: PolicyKind; policy: { document: string; since: Date } | null }>
  /** A past day that they are shown of. */
  on?: LocalDate | undefined
  t: Translator<'policies'>
  format: Format
}

/** Each kind of rule, which document set it and since when; what the county has not set is as it shipped. */
export function PoliciesInForce({ kinds, on, t, format }: PoliciesInForceProps) {
  return (
    <Table
      kind="list"
      caption={t('inForce')}
      columns={[{ label: t('kind') }, { label: t('document') }, { label: t('since'), className: 'phone:hidden' }]}
    >
      {Object.values(kinds).map(({ kind, policy }) => (
        <tr key={kind}>
          <td>
            <TextLink href={`/settings/policies/${addressOf(kind)}${on ? `?on=${on}` : ''}`}>
              {t(`kinds.${kind}.title`)}
            </TextLink>
            <span className="sub block">{t(`kinds.${kind}.text`)}</span>
          </td>
          <td>
            {policy?.document ?? t('shipped')}
            <span className="sub block desk:hidden">{policy ? format.day(policy.since) : t('always')}</span>
          </td>
          <td className="phone:hidden">{policy ? format.fullDay(policy.since) : t('always')}</td>
        </tr>
      ))}
    </Table>
  )
}
