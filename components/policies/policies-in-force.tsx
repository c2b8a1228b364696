import { Table } from '@/components/ui/table'
import type { Format } from '@/lib/i18n/format'
import type { Translator } from '@/lib/i18n/translator'
import type { PolicyKind } from '@/lib/policies/kinds'

interface PoliciesInForceProps {
  kinds: Record<PolicyKind, { kind: PolicyKind; policy: { document: string; since: Date } | null }>
  t: Translator<'policies'>
  format: Format
}

/** Each kind of rule, which document set it and since when; what the county has not set is as it shipped. */
export function PoliciesInForce({ kinds, t, format }: PoliciesInForceProps) {
  return (
    <Table
      kind="list"
      caption={t('title')}
      columns={[{ label: t('kind') }, { label: t('document') }, { label: t('since') }]}
    >
      {Object.values(kinds).map(({ kind, policy }) => (
        <tr key={kind}>
          <td>{t(`kinds.${kind}.title`)}</td>
          <td>{policy?.document ?? t('shipped')}</td>
          <td>{policy ? format.fullDay(policy.since) : t('always')}</td>
        </tr>
      ))}
    </Table>
  )
}
