import { HistoryTable } from '@/components/appointments/history-table'
import { PrintButton } from '@/components/dashboards/print-button'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { LinkButton } from '@/components/ui/link-button'
import { Toast } from '@/components/ui/toast'
import { listActing } from '@/lib/domains/accounts/queries/acting'
import { listHistory } from '@/lib/domains/appointments/queries/history'
import { listOpenablePeople } from '@/lib/domains/people/queries/openable'
import { getMoment } from '@/lib/domains/places/scope'
import { mayEver } from '@/lib/ground/access/seats'
import { dayOf } from '@/lib/ground/clock'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { Day } from '@/lib/ground/input/input'
import { holdsOn } from '@/lib/ground/tenures/rules/tenure'
import { commandPage } from '../../../command-page'
import { villageOf } from '../village-of'
import { ActingCard } from './acting-card'

/** Who commanded a village and when: the question for a day, and every line that was ever written down, voided ones too. */
export default commandPage<'/villages/[code]/commanders'>('appointment.view', async (actor, props) => {
  const [{ code }, query] = await Promise.all([props.params, props.searchParams])
  const { on: asked, done } = query
  const village = await villageOf(actor, code)

  const now = await getMoment(actor)
  const [lines, acting, t, words, format] = await Promise.all([
    listHistory(actor, village.id),
    listActing(actor, village, now),
    translator('commanders'),
    translator('acting'),
    formatter(),
  ])
  const linked = await listOpenablePeople(
    actor,
    lines.map(({ cadreId }) => cadreId),
  )
  const today = dayOf(now)
  const on = Day.safeParse(asked).data ?? today
  const answer = lines.find((line) => line.voidedAt === null && holdsOn(line, on))
  const current = lines.find((line) => line.voidedAt === null && holdsOn(line, today))
  const day = format.yearDay(on)
  const title = t('title', { village: village.name })
  const handover = (
    <LinkButton href={`/villages/${code}/handover`} icon="swap">
      {t('handover')}
    </LinkButton>
  )
  const drafts = !village.mergedInto && mayEver(actor, 'appointment.draft')
  const change = drafts && (
    <LinkButton
      href={current ? `/appointments/new?tenure=${current.id}` : `/appointments/new?village=${village.id}`}
      variant="primary"
      icon="edit"
    >
      {t(current ? 'change' : 'appoint')}
    </LinkButton>
  )
  return {
    title,
    crumb: t('crumb'),
    crumbs: [
      {
        label: village.township.name,
        href: mayEver(actor, 'township.view') ? `/townships/${village.township.code}` : undefined,
      },
      { label: village.name, href: `/villages/${code}` },
    ],
    back: `/villages/${code}`,
    sub: t('sub'),
    phoneSub: village.township.name,
    actions: (
      <>
        {handover}
        <PrintButton label={t('print')} />
        {change}
      </>
    ),
    children: (
      <>
        <div className="stack">
          <div className="phone-actions">
            {handover}
            {change}
          </div>
          <Card label={title}>
            <div className="filter-row">
              <form className="day-form" action={`/villages/${code}/commanders`} method="get">
                <label htmlFor="on">{t('on')}</label>
                <input className="input" id="on" type="date" name="on" defaultValue={on} key={on} required />
                <button type="submit" className="button" data-size="small">
                  {t('look')}
                </button>
              </form>
            </div>
            <p className="answer-line" role="status">
              {answer
                ? t('answer', { village: village.name, day, who: answer.name, post: answer.post })
                : t('nobody', { village: village.name, day })}
            </p>
            {lines.length > 0 ? (
              <HistoryTable t={t} format={format} lines={lines} linked={linked} now={now} corrects={drafts} />
            ) : (
              <Empty title={t('none')}>{t('noneText')}</Empty>
            )}
          </Card>
          {
            await ActingCard({
              actor,
              village,
              acting,
              vacant: !current && !village.mergedInto,
              query,
              now,
            })
          }
        </div>
        {done === 'drafted' && <Toast>{words('made')}</Toast>}
      </>
    ),
  }
})
