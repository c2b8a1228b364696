import { CommanderCard } from '@/components/dashboards/commander-card'
import { HouseholdsCard } from '@/components/dashboards/households-card'
import { PrintButton } from '@/components/dashboards/print-button'
import { TeamCards } from '@/components/dashboards/team-cards'
import { ThreeLists } from '@/components/dashboards/three-lists'
import { LinkButton } from '@/components/ui/link-button'
import { LIGHTS } from '@/components/ui/mark'
import { Separated } from '@/components/ui/separated'
import { getVillageIssues } from '@/lib/across/dashboards/queries/village-issues'
import { getRegisterCounts } from '@/lib/across/dashboards/queries/village-register'
import { getVillageRights } from '@/lib/across/dashboards/queries/village-rights'
import { getVillageStanding } from '@/lib/across/dashboards/queries/village-standing'
import { registerHref } from '@/lib/domains/households/filter'
import { figuresOf } from '@/lib/domains/issues/figures/figures-of'
import { responseTimesOf, solvingTimesOf } from '@/lib/domains/issues/figures/recent'
import { issueListHref } from '@/lib/domains/issues/filter'
import { getMoment } from '@/lib/domains/places/scope'
import { listRoster } from '@/lib/domains/teams/roster'
import { mayEver } from '@/lib/ground/access/seats'
import { dayOf } from '@/lib/ground/clock'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../../command-page'
import { dashboardWords } from '../../dashboard-words'
import { MergedNote } from './merged-note'
import { villageOf } from './village-of'
import { VillageSignatures } from './village-signatures'
import { VillageSub } from './village-sub'

/** One village: who commands, what waits for a signature, the three lists, the households, the four teams. */
export default commandPage<'/villages/[code]'>('village.view', async (actor, props) => {
  const [{ code }, { light }] = await Promise.all([props.params, props.searchParams])
  const village = await villageOf(actor, code)
  const at = await getMoment(actor)
  const today = dayOf(at)
  const { from, recent } = await figuresOf(actor, village, at)
  const [roster] = await listRoster(actor, village, at)
  const commander = roster?.commander ?? null
  const [{ lists, signatures }, { teams, acting, figures }, rights, register] = await Promise.all([
    getVillageIssues(actor, village, commander, at),
    getVillageStanding(actor, village, at),
    getVillageRights(actor, village),
    getRegisterCounts(actor, village),
  ])
  const [words, t] = await Promise.all([dashboardWords(), translator('village')])
  const current = LIGHTS.find((one) => one === light) ?? LIGHTS.find((one) => lists[one].count > 0) ?? 'RED'
  const open = LIGHTS.reduce((sum, one) => sum + lists[one].count, 0)
  const villageClass = roster?.class ? words.stats(`class.${roster.class}`) : ''
  return {
    title: village.name,
    className: 'village',
    crumbs: [
      {
        label: village.township.name,
        href: mayEver(actor, 'township.view') ? `/townships/${village.township.code}` : undefined,
      },
    ],
    sub: (
      <VillageSub
        words={words}
        t={t}
        code={code}
        villageClass={villageClass}
        open={open}
        figures={figures}
        register={register}
      />
    ),
    phoneSub: <Separated items={[village.township.name, villageClass]} />,
    actions: (
      <>
        <PrintButton label={t('print')} />
        {rights.mayReport && (
          <LinkButton href={`/issues/new?village=${code}`} variant="primary" icon="plus">
            {t('report')}
          </LinkButton>
        )}
      </>
    ),
    children: (
      <>
        <MergedNote village={village} />
        <div className="village-top">
          <CommanderCard
            words={words}
            t={t}
            village={{ code, commander, merged: village.mergedInto !== null }}
            acting={commander ? null : acting}
            own={actor.cadreId === (commander?.cadreId ?? acting?.cadreId)}
            response={responseTimesOf(recent, from)}
            solving={solvingTimesOf(recent, from)}
            onTheSpot={recent.onTheSpot}
            today={today}
          />
          <VillageSignatures
            words={words}
            t={t}
            code={code}
            commands={rights.commands}
            signatures={signatures}
            at={at}
          />
          <HouseholdsCard {...{ words, t, figures, register }} href={registerHref({ village: code })} />
        </div>
        <ThreeLists
          words={words}
          t={t}
          current={current}
          mayTriage={rights.mayTriage}
          lists={{ RED: listOf('RED'), YELLOW: listOf('YELLOW'), GREEN: listOf('GREEN'), GREY: listOf('GREY') }}
        />
        <TeamCards words={words} t={t} teams={teams} href={`/villages/${code}/teams`} />
      </>
    ),
  }

  function listOf(one: (typeof LIGHTS)[number]) {
    return { ...lists[one], href: issueListHref({ village: code, light: [one] }) }
  }
})
