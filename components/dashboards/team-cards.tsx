import { Card } from '@/components/ui/card'
import { headcount, type Team, type TeamMember } from '@/lib/across/dashboards/rules/teams'
import type { Translator } from '@/lib/ground/i18n/translator'
import type { Words } from './words'

/** The four teams: how many, who leads, who else, and what the leader answers for. */
export function TeamCards({
  words: { units },
  t,
  teams,
  href,
}: {
  words: Words
  t: Translator<'village'>
  teams: Team[]
  /** The whole division of duties. */
  href: string
}) {
  return (
    <Card title={t('teams')} sub={t('headcount', { count: headcount(teams) })} more={{ href, label: t('duties') }}>
      <div className="teams">
        {teams.map(({ kind, members }) => {
          const [first, ...others] = members
          return (
            <section key={kind} className="team">
              <div className="team-head">
                <h3>{units(`teams.${kind}`)}</h3>
                <span>{t('people', { count: members.length })}</span>
              </div>
              {first ? (
                <>
                  <p>
                    {first.leader && kind !== 'FIRST_SECRETARY' && `${t('leader')} `}
                    {first.name} <span>{unitsOf(t, members)}</span>
                  </p>
                  {others.length > 0 && <p className="team-weak">{others.map(({ name }) => name).join(t('and'))}</p>}
                  <p className="team-weak">{first.duty || t('noDuty')}</p>
                </>
              ) : (
                <p className="warning-note">{t('nobody')}</p>
              )}
            </section>
          )
        })}
      </div>
    </Card>
  )
}

/** 税务局、县医院派: where the people of a team come from, the same unit once. */
function unitsOf(t: Translator<'village'>, members: TeamMember[]): string {
  return [...new Set(members.map(({ unit }) => unit))].slice(0, 3).join(t('and'))
}
