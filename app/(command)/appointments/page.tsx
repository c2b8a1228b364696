import { CommandTable } from '@/components/appointments/command-table'
import { PrintButton } from '@/components/dashboards/print-button'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { FilterMenu } from '@/components/ui/filter-menu'
import { LinkButton } from '@/components/ui/link-button'
import { Tabs } from '@/components/ui/tabs'
import { COMMAND, type CommandFilter } from '@/lib/domains/appointments/filter'
import { listCampaigns, listCommanded } from '@/lib/domains/appointments/queries/commanded'
import { countDrafts, seesDrafts } from '@/lib/domains/appointments/queries/drafts'
import { inView, VIEWS } from '@/lib/domains/appointments/rules/coverage'
import { getMoment } from '@/lib/domains/places/scope'
import { mayEver } from '@/lib/ground/access/seats'
import { dayOf } from '@/lib/ground/clock'
import { type Translator, translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../command-page'
import { dashboardWords } from '../dashboard-words'
import { CoverageHeadline } from './headline'

/** Who commands which village on a day, today unless the address names another; vacancies and what else needs a decision. */
export default commandPage<'/appointments'>('appointment.view', async (actor, props) => {
  const { filter } = COMMAND.read(await props.searchParams)
  const at = await getMoment(actor)
  const today = dayOf(at)
  const on = filter.on ?? today
  const [all, campaigns, drafts, words, t, ranks] = await Promise.all([
    listCommanded(actor, { ...filter, on }, at),
    listCampaigns(actor),
    seesDrafts(actor) ? countDrafts(actor) : null,
    dashboardWords(),
    translator('appointments'),
    translator('ranks'),
  ])
  const villages = inView(all, filter.show, on)
  const mayDraft = mayEver(actor, 'appointment.draft')
  const sub = on === today ? t('sub', { day: words.format.day(at) }) : t('subThen', { day: words.format.yearDay(on) })
  const ways = (
    <>
      <LinkButton href="/appointments/letters" icon="document">
        {t('letters')}
      </LinkButton>
      {mayEver(actor, 'township.view') && (
        <LinkButton href="/appointments/teams" icon="people">
          {t('teams')}
        </LinkButton>
      )}
    </>
  )
  const draft = mayDraft && (
    <LinkButton href="/appointments/new" variant="primary" icon="plus">
      {t('draft')}
    </LinkButton>
  )
  return {
    title: t('title'),
    sub,
    phoneSub: sub,
    actions: (
      <>
        {ways}
        <PrintButton label={t('print')} />
        {draft}
      </>
    ),
    children: (
      <div className="stack">
        <div className="phone-actions">
          {ways}
          {draft}
        </div>
        <CoverageHeadline t={t} format={words.format} filter={filter} villages={all} on={on} drafts={drafts} />
        <Card label={t('title')}>
          <Tabs
            label={t('viewsLabel')}
            items={VIEWS.map((view) => ({
              href: COMMAND.href({ ...filter, show: view }),
              label: t(`views.${view}`),
              count: String(inView(all, view, on).length),
              current: view === filter.show,
            }))}
          />
          <Filters t={t} filter={filter} on={on} villages={all} campaigns={campaigns} />
          {villages.length > 0 ? (
            <CommandTable
              words={words}
              t={t}
              ranks={ranks}
              villages={villages}
              on={on}
              today={today}
              whole={filter.show === 'all' && !filter.campaign}
              drafts={mayDraft && on === today}
            />
          ) : (
            <Empty title={t(`empty.${filter.show}`)}>{t('emptyText')}</Empty>
          )}
        </Card>
      </div>
    ),
  }
})

interface FiltersProps {
  t: Translator<'appointments'>
  filter: CommandFilter
  on: string
  villages: Awaited<ReturnType<typeof listCommanded>>
  campaigns: Awaited<ReturnType<typeof listCampaigns>>
}

/** As of which day, which campaign's villages, which town. */
function Filters({ t, filter, on, villages, campaigns }: FiltersProps) {
  const towns = [...new Map(villages.map(({ township }) => [township.code, township.name]))]
  const town = towns.find(([code]) => code === filter.township)
  const campaign = campaigns.find(({ id }) => id === filter.campaign)
  return (
    <div className="filter-row">
      <form className="day-form" action={COMMAND.path} method="get">
        <label htmlFor="on">{t('filters.on')}</label>
        <input className="input" id="on" type="date" name="on" defaultValue={on} key={on} required />
        {filter.show !== 'all' && <input type="hidden" name="show" value={filter.show} />}
        {filter.township && <input type="hidden" name="township" value={filter.township} />}
        {filter.campaign && <input type="hidden" name="campaign" value={filter.campaign} />}
        <button type="submit" className="button" data-size="small">
          {t('filters.look')}
        </button>
      </form>
      {campaigns.length > 0 && (
        <FilterMenu
          name={t('filters.campaign')}
          value={campaign?.name}
          clearHref={COMMAND.href({ ...filter, campaign: undefined })}
          clearLabel={t('filters.clear', { name: t('filters.campaign') })}
          options={campaigns.map(({ id, name, villages: count }) => ({
            href: COMMAND.href({ ...filter, campaign: id }),
            label: name,
            count: String(count),
            current: id === filter.campaign,
          }))}
        />
      )}
      {(towns.length > 1 || town) && (
        <FilterMenu
          name={t('filters.town')}
          value={town?.[1]}
          clearHref={COMMAND.href({ ...filter, township: undefined })}
          clearLabel={t('filters.clear', { name: t('filters.town') })}
          options={towns.map(([code, name]) => ({
            href: COMMAND.href({ ...filter, township: code }),
            label: name,
            current: code === filter.township,
          }))}
        />
      )}
    </div>
  )
}
