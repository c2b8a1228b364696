import type { Metadata } from 'next'
import { DutyTable } from '@/components/dashboards/duty-table'
import { PrintButton } from '@/components/dashboards/print-button'
import { mayEver } from '@/lib/access/scope'
import { dayOf } from '@/lib/clock'
import { getMoment } from '@/lib/dashboards/queries/place'
import { listRoster } from '@/lib/dashboards/queries/roster'
import { listTeams } from '@/lib/dashboards/queries/teams'
import { headcount } from '@/lib/dashboards/rules/teams'
import { translator } from '@/lib/i18n/translator'
import { CommandPage } from '../../../command-page'
import { dashboardWords } from '../../../dashboard-words'
import { villageOf } from '../village-of'

export async function generateMetadata(props: PageProps<'/villages/[code]/teams'>): Promise<Metadata> {
  const { village } = await villageOf((await props.params).code)
  const t = await translator('village')
  return { title: t('dutiesOf', { village: village.name }) }
}

/** The division of duties (分工表) of a village's four teams, to be read and printed. */
export default async function VillageTeamsPage(props: PageProps<'/villages/[code]/teams'>) {
  const { code } = await props.params
  const { actor, village } = await villageOf(code)
  const at = await getMoment(actor)
  const [teams, [roster], words, t] = await Promise.all([
    listTeams(actor, village, at),
    listRoster(actor, village, at),
    dashboardWords(),
    translator('village'),
  ])
  const title = t('dutiesOf', { village: village.name })
  const commander = roster?.commander
  return (
    <CommandPage
      actor={actor}
      title={title}
      crumb={t('duties')}
      crumbs={[
        {
          label: village.township.name,
          href: mayEver(actor, 'township.view') ? `/townships/${village.township.code}` : undefined,
        },
        { label: village.name, href: `/villages/${code}` },
      ]}
      back={`/villages/${code}`}
      sub={t('dutiesSub', { count: headcount(teams), day: words.format.day(at) })}
      phoneSub={t('dutiesSub', { count: headcount(teams), day: words.format.day(at) })}
      actions={<PrintButton label={t('print')} />}
    >
      <div className="stack">
        <p className="commander-line">
          <b>{t('commander')}</b> {commander ? `${commander.name} ${commander.post}` : t('vacant')}
        </p>
        {teams.map((team) => (
          <DutyTable key={team.kind} words={words} t={t} team={team} today={dayOf(at)} />
        ))}
      </div>
    </CommandPage>
  )
}
