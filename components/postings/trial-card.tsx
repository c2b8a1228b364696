import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/posted'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { BrokenRule } from '@/lib/domains/postings/matching/rules/facts'
import { signed } from './signed'
import type { PostingsWords } from './words'

type Side = { name: string; points: number } | null

interface TrialCardProps {
  words: PostingsWords
  kind: 'swap' | 'pin' | 'forbid'
  before: number
  after: number
  moved: { villageId: string; village: string; from: Side; to: Side }[]
  unmoved: number
  rule: BrokenRule | null
  base: string
  adopt: { action: FormAction; hidden: Record<string, string> }
}

/** What if: what the county gains or loses, village by village; adopted with a reason, or left as it is. */
export function TrialCard({ words, kind, before, after, moved, unmoved, rule, base, adopt }: TrialCardProps) {
  const { t, matching } = words
  const impossible = rule === 'pins' || rule === 'forbids'
  return (
    <Card
      className="trial"
      title={t(`trial.titles.${kind}`)}
      sub={<Tag kind="outline">{t('trial.notYet')}</Tag>}
      more={
        <LinkButton variant="quiet" size="small" href={base} scroll={false}>
          {t('trial.leave')}
        </LinkButton>
      }
      padded
    >
      <p className="trial-total">
        <span>{t.rich('trial.total', { before, after, b: (chunks) => <b>{chunks}</b> })}</span>
        <strong>{signed(after - before)}</strong>
      </p>
      {moved.length > 0 ? (
        <Table
          caption={t(`trial.titles.${kind}`)}
          columns={[
            { label: t('columns.village') },
            { label: t('trial.from') },
            { label: t('trial.to') },
            { label: t('trial.difference'), numeric: true },
          ]}
        >
          {moved.map(({ villageId, village, from, to }) => (
            <tr key={villageId}>
              <th scope="row">{village}</th>
              <td>{sideWords(from)}</td>
              <td>{sideWords(to)}</td>
              <td className="num">{signed((to?.points ?? 0) - (from?.points ?? 0))}</td>
            </tr>
          ))}
        </Table>
      ) : (
        <p className="sub">{t('trial.nothing')}</p>
      )}
      <p className="sub my-3">{t('trial.unmoved', { count: unmoved })}</p>
      {rule && (
        <div className="mb-3">
          <Note kind={impossible ? 'refusal' : 'note'}>{matching(`rules.${rule}`)}</Note>
        </div>
      )}
      {!impossible && (
        <Form
          id="adopt"
          action={adopt.action}
          hidden={adopt.hidden}
          fields={[{ kind: 'line', name: 'reason', label: t('trial.reason'), max: 500, required: true }]}
          submit={{ label: t(`trial.adopt.${kind}`), busy: t('busy') }}
        />
      )}
    </Card>
  )

  function sideWords(side: Side) {
    if (!side) return <span className="text-ink-3">{t('plan.open')}</span>
    return (
      <>
        {side.name} <span className="text-xs text-ink-3">{side.points}</span>
      </>
    )
  }
}
