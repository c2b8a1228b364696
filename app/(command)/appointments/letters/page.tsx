import { LetterTable } from '@/components/appointments/letter-table'
import { PrintButton } from '@/components/dashboards/print-button'
import { Form } from '@/components/form/form'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Line, Lines } from '@/components/ui/lines'
import { Tabs } from '@/components/ui/tabs'
import { Toast } from '@/components/ui/toast'
import { listLetters } from '@/lib/domains/appointments/queries/letters'
import { listOpenablePeople } from '@/lib/domains/people/queries/openable'
import { getMoment } from '@/lib/domains/places/scope'
import { dayOf } from '@/lib/ground/clock'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../../command-page'
import { draftLetterAction, signLetterAction } from './actions'

const MADE = ['drafted', 'signed'] as const

/** The register of letters of appointment: number, day, village, person, signer; what waits for a signature stands first. */
export default commandPage<'/appointments/letters'>('appointment.view', async (actor, props) => {
  const { year: asked, done } = await props.searchParams
  const now = await getMoment(actor)
  const today = dayOf(now)
  const thisYear = Number(today.slice(0, 4))
  const year = typeof asked === 'string' && /^20\d\d$/.test(asked) ? Number(asked) : thisYear
  const [{ years, letters, waiting, unlettered }, t, format] = await Promise.all([
    listLetters(actor, year),
    translator('letters'),
    formatter(),
  ])
  const linked = await listOpenablePeople(
    actor,
    [...letters, ...waiting].map(({ cadreId }) => cadreId),
  )
  const made = MADE.find((one) => one === done)
  const rail = unlettered.length > 0
  return {
    title: t('title'),
    crumbs: [{ label: t('up'), href: '/appointments' }],
    sub: t('sub', { year, count: letters.length }),
    phoneSub: t('sub', { year, count: letters.length }),
    actions: <PrintButton label={t('print')} />,
    children: (
      <>
        <div className={rail ? 'with-rail' : undefined} data-rail={rail ? 'wide' : undefined}>
          <div className="stack">
            {waiting.length > 0 && (
              <Card title={t('waiting')} sub={t('count', { count: waiting.length })}>
                <LetterTable
                  t={t}
                  format={format}
                  letters={waiting}
                  linked={linked}
                  today={today}
                  sign={signLetterAction}
                />
              </Card>
            )}
            <Card label={t('title')}>
              <Tabs
                label={t('yearsLabel')}
                items={[...new Set([thisYear, ...years])].map((one) => ({
                  href: `/appointments/letters?year=${one}`,
                  label: t('year', { year: one }),
                  current: one === year,
                }))}
              />
              {letters.length > 0 ? (
                <LetterTable t={t} format={format} letters={letters} linked={linked} today={today} />
              ) : (
                <Empty title={t('none')}>{t('noneText')}</Empty>
              )}
            </Card>
          </div>
          {rail && (
            <div className="stack">
              <Card title={t('unlettered')} sub={t('count', { count: unlettered.length })}>
                <Lines label={t('unlettered')}>
                  {unlettered.map(({ id, name, post, village, fromOn }) => (
                    <Line
                      key={id}
                      title={`${village} ${name}`}
                      sub={t('since', { post, day: format.yearDay(fromOn) })}
                      trailing={
                        <Form
                          id={`letter-${id}`}
                          label={`${t('draft')} ${village} ${name}`}
                          action={draftLetterAction}
                          hidden={{ tenureId: id }}
                          submit={{ label: t('draft'), busy: t('busy'), variant: 'normal', size: 'small' }}
                        />
                      }
                    />
                  ))}
                </Lines>
              </Card>
            </div>
          )}
        </div>
        {made && <Toast>{t(`made.${made}`)}</Toast>}
      </>
    ),
  }
})
