import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/posted'
import { Card } from '@/components/ui/card'
import { LIGHTS, Mark } from '@/components/ui/mark'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { ShownHandover } from '@/lib/domains/appointments/shown'
import { MonitorKind } from '@/lib/generated/prisma/enums'
import { dayOf, type Instant } from '@/lib/ground/clock'
import type { Format } from '@/lib/ground/i18n/format'
import type { Translator } from '@/lib/ground/i18n/translator'

interface HandoverCardProps {
  handover: ShownHandover
  t: Translator<'handover'>
  ui: Translator<'ui'>
  format: Format
  now: Instant
  action: FormAction
}

/** One handover, to be read, printed and signed. */
export function HandoverCard({ handover, t, ui, format, now, action }: HandoverCardProps) {
  const { id, list, outgoing, village, successor, effectiveOn, listedAt, note, maySignAs } = handover
  const counts = LIGHTS.map((light) => [light, list.issues.filter((one) => one.light === light).length] as const)
  return (
    <Card
      title={
        successor
          ? t('headingMerged', { village, successor, person: outgoing.name, day: format.yearDay(effectiveOn) })
          : t('heading', { person: outgoing.name, day: format.yearDay(effectiveOn) })
      }
      sub={keptWords()}
    >
      <p className="answer-line">
        {t('sums', { issues: list.issues.length, households: list.households.length })}{' '}
        <span className="light-counts">
          {counts.map(([light, count]) => (
            <span key={light} className="light-reason" data-light={light}>
              <Mark light={light} label={ui(`light.${light}`)} /> {count}
            </span>
          ))}
        </span>
      </p>
      {list.issues.length > 0 && (
        <Table
          caption={t('issues')}
          columns={[
            { label: t('columns.light') },
            { label: t('columns.issue') },
            { label: t('columns.number'), numeric: true },
          ]}
        >
          {list.issues.map(({ number, title, light }) => (
            <tr key={number}>
              <td>
                <span className="light-reason" data-light={light}>
                  <Mark light={light} /> {ui(`light.${light}`)}
                </span>
              </td>
              <th scope="row">
                <TextLink href={`/issues/${encodeURIComponent(number)}`}>{title}</TextLink>
              </th>
              <td className="num">{number}</td>
            </tr>
          ))}
        </Table>
      )}
      <Households handover={handover} t={t} />
      {note && <p className="answer-line">{t('noteSaid', { note })}</p>}
      <Signatures handover={handover} t={t} format={format} now={now} />
      {maySignAs && (
        <div className="card-body">
          <Form
            id={`handover-${id}`}
            label={t(`sign.${maySignAs}`)}
            action={action}
            hidden={listedAt ? { handoverId: id, note: '' } : { handoverId: id }}
            fields={listedAt ? [] : [{ kind: 'text', name: 'note', label: t('note'), help: t('noteHelp') }]}
            submit={{ label: t(`sign.${maySignAs}`), busy: t('busy'), size: 'big' }}
          />
        </div>
      )}
    </Card>
  )

  /** As of when the list is: now, the first signature, or the merger that came before any. */
  function keptWords(): string {
    if (!listedAt) return t('living')
    const merged = successor !== null && dayOf(listedAt) >= effectiveOn && handover.outgoingSignedAt === null
    return t(merged ? 'keptMerged' : 'kept', { at: format.instant(listedAt, now) })
  }
}

/** Who may not see households is told how many there are of each kind. */
function Households({ handover: { list, householdsShown }, t }: Pick<HandoverCardProps, 'handover' | 't'>) {
  if (list.households.length === 0) return null
  const kinds = Object.values(MonitorKind)
    .map((kind) => ({ kind, all: list.households.filter((one) => one.monitorKind === kind) }))
    .filter(({ all }) => all.length > 0)
  return (
    <Table caption={t('households')} columns={[{ label: t('columns.kind') }, { label: t('columns.households') }]}>
      {kinds.map(({ kind, all }) => (
        <tr key={kind}>
          <th scope="row">
            {t(`monitor.${kind}`)}
            <span className="sub">{t('count', { count: all.length })}</span>
          </th>
          <td>{householdsShown ? all.map(({ number, head }) => `${head} ${number}`).join(t('and')) : t('hidden')}</td>
        </tr>
      ))}
    </Table>
  )
}

function Signatures({ handover, t, format, now }: Omit<HandoverCardProps, 'ui' | 'action'>) {
  const { outgoing, outgoingSignedAt, incoming, incomingSignedAt, effectiveOn, successor } = handover
  const late = outgoingSignedAt === null && (incomingSignedAt !== null || dayOf(now) >= effectiveOn)
  return (
    <dl className="signatures">
      <div>
        <dt>{t('outgoing')}</dt>
        <dd>
          <span className="signature-line">
            {outgoing.name}{' '}
            {outgoingSignedAt
              ? t('signedAt', { at: format.instant(outgoingSignedAt, now) })
              : t(late ? 'notSigned' : 'signBefore', { day: format.yearDay(effectiveOn) })}
          </span>
        </dd>
      </div>
      <div>
        <dt>{t('incoming')}</dt>
        <dd>
          <span className="signature-line">
            {incoming && incomingSignedAt
              ? `${incoming.name} ${t('signedAt', { at: format.instant(incomingSignedAt, now) })}`
              : successor
                ? t('signFromMerged', { successor, day: format.yearDay(effectiveOn) })
                : t('signFrom', { day: format.yearDay(effectiveOn) })}
          </span>
        </dd>
      </div>
    </dl>
  )
}
