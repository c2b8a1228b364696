import { PrintButton } from '@/components/dashboards/print-button'
import { TeamTable } from '@/components/teams/team-table'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import { Toast } from '@/components/ui/toast'
import { getMoment } from '@/lib/domains/places/scope'
import { dividesDuties, listProposals, listVillageTeams } from '@/lib/domains/teams/queries/village-teams'
import { listRoster } from '@/lib/domains/teams/roster'
import type { TeamPerson, VillageTeam } from '@/lib/domains/teams/rules/people'
import { mayEver } from '@/lib/ground/access/seats'
import { dayOf } from '@/lib/ground/clock'
import { formatter } from '@/lib/ground/i18n/format'
import { currentLocale } from '@/lib/ground/i18n/locale'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../../../command-page'
import { villageOf } from '../village-of'
import { ProposalsCard } from './proposals-card'
import { TeamDialog } from './team-dialog'

const MADE = ['added', 'ended', 'moved', 'duty', 'proposed', 'decided'] as const

/** The division of duties (分工表) of a village's four teams: to be read, printed, and changed by whose it is. */
export default commandPage<'/villages/[code]/teams'>('village.view', async (actor, props) => {
  const [{ code }, query] = await Promise.all([props.params, props.searchParams])
  const village = await villageOf(actor, code)
  const now = await getMoment(actor)
  const [teams, [roster], t, words, format] = await Promise.all([
    listVillageTeams(actor, village, now, await currentLocale()),
    listRoster(actor, village, now),
    translator('teams'),
    translator('village'),
    formatter(),
  ])
  const duties = dividesDuties(actor, village)
  const proposals = await listProposals(actor, village, teams)
  const people = new Set(
    teams.flatMap((team) => team.people.filter((one) => !one.toCome).map(({ cadreId }) => cadreId)),
  )
  const sub = words('dutiesSub', { count: people.size, day: format.day(now) })
  const commander = roster?.commander
  const made = MADE.find((one) => one === query.done)
  const here = `/villages/${code}/teams`
  return {
    title: words('dutiesOf', { village: village.name }),
    crumb: words('duties'),
    crumbs: [
      {
        label: village.township.name,
        href: mayEver(actor, 'township.view') ? `/townships/${village.township.code}` : undefined,
      },
      { label: village.name, href: `/villages/${code}` },
    ],
    sub,
    phoneSub: sub,
    actions: <PrintButton label={words('print')} />,
    children: (
      <>
        {await TeamDialog({ actor, village, teams, duties, query, now })}
        <div className="stack">
          <p className="commander-line">
            <b>{words('commander')}</b>{' '}
            {commander ? (
              <>
                <TextLink href={`/people/${commander.cadreId}`}>{commander.name}</TextLink> {commander.post}
              </>
            ) : (
              words('vacant')
            )}
          </p>
          {proposals.length > 0 && <ProposalsCard t={t} format={format} proposals={proposals} now={now} />}
          {teams.map((team) => (
            <TeamTable
              key={team.kind}
              t={t}
              format={format}
              team={team}
              today={dayOf(now)}
              more={moreOf(team)}
              actionsOf={(person) => actionsOf(team, person)}
              link={({ href, children }) => (
                <TextLink href={href} scroll={false}>
                  {children}
                </TextLink>
              )}
            />
          ))}
        </div>
        {made && <Toast>{t(`made.${made}`)}</Toast>}
      </>
    ),
  }

  function moreOf({ kind, mayEdit, mayPropose }: VillageTeam) {
    const doing = mayEdit ? 'add' : mayPropose ? 'propose' : null
    return (
      doing && (
        <LinkButton size="small" href={`${here}?do=${doing}&team=${kind}`} scroll={false} icon="plus">
          {t(`buttons.${doing}`)}
        </LinkButton>
      )
    )
  }

  function actionsOf({ mayEdit, mayPropose }: VillageTeam, { id, toOn }: TeamPerson) {
    if (id === null) return []
    const links = [
      ...(duties ? (['duty'] as const) : []),
      ...(mayEdit && toOn === null ? (['move', 'end'] as const) : []),
      ...(mayPropose && !mayEdit && toOn === null ? (['proposeEnd'] as const) : []),
    ]
    return links.map((doing) => ({ href: `${here}?do=${doing}&member=${id}`, label: t(`buttons.${doing}`) }))
  }
})
