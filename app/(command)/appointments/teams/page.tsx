import { notFound } from 'next/navigation'
import { PrintButton } from '@/components/dashboards/print-button'
import { Band } from '@/components/ui/band'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Line, Lines } from '@/components/ui/lines'
import { Stat } from '@/components/ui/stat'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { findCounty, getMoment, listOwnScopes } from '@/lib/domains/places/scope'
import { getTeamsOverview } from '@/lib/domains/teams/queries/short-villages'
import { formatter } from '@/lib/ground/i18n/format'
import { currentLocale } from '@/lib/ground/i18n/locale'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../../command-page'

/** The villages of the county, or of one's town, whose teams are short of the county's rule. */
export default commandPage<'/appointments/teams'>('township.view', async (actor) => {
  const town = (await listOwnScopes(actor)).find(({ kind }) => kind === 'township')
  const scope = (await findCounty(actor)) ?? town?.scope ?? notFound()
  const now = await getMoment(actor)
  const [{ villages, short, proposals }, t, format] = await Promise.all([
    getTeamsOverview(actor, scope, now, await currentLocale()),
    translator('teams'),
    formatter(),
  ])
  const sub = t('overviewSub', { day: format.day(now) })
  const lacking = (kind: string) => short.filter(({ lacks }) => lacks.some((one) => one.kind === kind)).length
  return {
    title: t('overview'),
    crumbs: [{ label: t('up'), href: '/appointments' }],
    sub,
    phoneSub: sub,
    actions: <PrintButton label={t('print')} />,
    children: (
      <div className="stack">
        <Band label={t('overview')}>
          <Stat
            label={t('complete')}
            definition={t('completeDefinition')}
            value={`${format.number(villages - short.length)}/${format.number(villages)}`}
          />
          <Stat label={t('shortVillages')} value={format.number(short.length)} />
          <Stat label={t('shortResident')} value={format.number(lacking('RESIDENT_TEAM'))} />
          <Stat label={t('shortSecretary')} value={format.number(lacking('FIRST_SECRETARY'))} />
          <Stat label={t('proposals')} value={format.number(proposals.reduce((sum, { count }) => sum + count, 0))} />
        </Band>
        {proposals.length > 0 && (
          <Card title={t('proposals')}>
            <Lines label={t('proposals')}>
              {proposals.map(({ code, name, count }) => (
                <Line key={code} href={`/villages/${code}/teams`} title={name} count={String(count)} />
              ))}
            </Lines>
          </Card>
        )}
        <Card title={t('shortVillages')}>
          {short.length > 0 ? (
            <Table
              caption={t('shortVillages')}
              columns={[{ label: t('columns.village') }, { label: t('columns.team') }, { label: t('columns.lacks') }]}
            >
              {short.map((village) =>
                village.lacks.map(({ kind, label, people, rule, lacks }) => (
                  <tr key={`${village.code}${kind}`}>
                    <th scope="row" className="village-name">
                      <TextLink href={`/villages/${village.code}/teams`}>{village.name}</TextLink>
                      <span className="sub">{village.township.name}</span>
                    </th>
                    <td>
                      {label}
                      <span className="sub">{t('people', { count: people })}</span>
                    </td>
                    <td className="warning-note">
                      {lacks
                        .map((lack) => t(`lacks.${lack}`, { members: rule.members, county: rule.countyMembers }))
                        .join(t('and'))}
                    </td>
                  </tr>
                )),
              )}
            </Table>
          ) : (
            <Empty title={t('allComplete')}>{t('allCompleteText')}</Empty>
          )}
        </Card>
      </div>
    ),
  }
})
