import { DayChoice } from '@/components/policies/day-choice'
import { PoliciesInForce } from '@/components/policies/policies-in-force'
import { Card } from '@/components/ui/card'
import { Line, Lines } from '@/components/ui/lines'
import { Separated } from '@/components/ui/separated'
import { Toast } from '@/components/ui/toast'
import { listDrafts } from '@/lib/domains/policies/queries/history'
import { getPoliciesOn } from '@/lib/domains/policies/queries/in-force'
import { addressOf } from '@/lib/domains/policies/rules/addresses'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { OptionalDay } from '@/lib/ground/input/input'
import { commandPage } from '../../command-page'

const MADE = ['approved', 'returned', 'withdrawn'] as const

/** The rules of the county by kind: which document set each and since when, today or on any past day, and what waits for approval. */
export default commandPage<'/settings/policies'>('policy.view', async (actor, { searchParams }) => {
  const { on: asked, done } = await searchParams
  const day = OptionalDay.safeParse(asked)
  const [{ kinds, on, today }, drafts, t, settings, format] = await Promise.all([
    getPoliciesOn(actor, day.success ? day.data : undefined),
    listDrafts(actor),
    translator('policies'),
    translator('settings'),
    formatter(),
  ])
  const waiting = drafts.filter(({ returned }) => !returned)
  const returned = drafts.filter((draft) => draft.returned)
  const made = MADE.find((one) => one === done)
  return {
    title: t('title'),
    crumbs: [{ label: settings('title'), href: '/settings' }],
    sub: on === today ? t('sub') : t('subOn', { day: format.fullDay(on) }),
    children: (
      <>
        <div className="grid max-w-[960px] gap-4">
          {returned.length > 0 && (
            <Card title={t('returned')} sub={t('returnedSub')}>
              <Lines label={t('returned')}>
                {returned.map(({ id, kind, document, returned: back }) => (
                  <Line
                    key={id}
                    strong
                    href={`/settings/policies/${addressOf(kind)}`}
                    title={t(`kinds.${kind}.title`)}
                    sub={<Separated items={[document, back && t('reason', { reason: back.reason })]} />}
                  />
                ))}
              </Lines>
            </Card>
          )}
          {waiting.length > 0 && (
            <Card title={t('drafts')} sub={t('draftsSub')}>
              <Lines label={t('drafts')}>
                {waiting.map(({ id, kind, document, draftedBy }) => (
                  <Line
                    key={id}
                    strong
                    href={`/settings/policies/${addressOf(kind)}`}
                    title={t(`kinds.${kind}.title`)}
                    sub={<Separated items={[document, draftedBy && t('draftedBy', { name: draftedBy })]} />}
                  />
                ))}
              </Lines>
            </Card>
          )}
          <Card
            className="settings-card"
            title={t('inForce')}
            more={<DayChoice on={on} today={today} words={{ label: t('on'), show: t('show') }} />}
          >
            <PoliciesInForce kinds={kinds} on={on === today ? undefined : on} t={t} format={format} />
          </Card>
        </div>
        {made && <Toast>{t(`made.${made}`)}</Toast>}
      </>
    ),
  }
})
