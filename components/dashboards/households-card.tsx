import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { Stat } from '@/components/ui/stat'
import type { RegisterCounts, VillageFigures } from '@/lib/dashboards/shown'
import type { Translator } from '@/lib/i18n/translator'
import type { Words } from './words'

/** The village's households in figures: the dated ones with their basis, and what the register holds. */
export function HouseholdsCard({
  words: { issues, format },
  t,
  figures,
  register,
}: {
  words: Words
  t: Translator<'village'>
  figures: VillageFigures | null
  register: RegisterCounts | null
}) {
  const count = (value: number) => t('householdCount', { count: format.number(value) })
  return (
    <Card
      title={t('households')}
      sub={figures && t('basis', { year: figures.year, basis: basisWord(t, figures.basis) })}
    >
      <div className="three-stats">
        <Stat
          small
          label={t('allHouseholds')}
          value={figures ? format.number(figures.households) : null}
          unit={t('unitHouseholds')}
          note={figures ? t('population', { count: format.number(figures.population) }) : t('noFigures')}
        />
        <Stat
          small
          label={t('lifted')}
          definition={t('liftedDefinition')}
          value={register ? format.number(register.lifted) : null}
          unit={t('unitHouseholds')}
        />
        <Stat
          small
          label={t('monitored')}
          definition={t('monitoredDefinition')}
          value={register ? format.number(register.monitored) : null}
          unit={t('unitHouseholds')}
        />
      </div>
      {register ? (
        <div className="card-body">
          <Facts
            items={[
              {
                label: t('registered'),
                value: t('registeredValue', {
                  households: format.number(register.households),
                  people: format.number(register.people),
                }),
              },
              ...(['IN_POVERTY', 'PRE_EXIT', 'RELAPSED'] as const).map((status) => ({
                label: issues(`household.statuses.${status}`),
                value: register.byStatus[status] > 0 ? count(register.byStatus[status]) : null,
              })),
              ...(['UNSTABLE_LIFTED', 'MARGINAL', 'SUDDEN_HARDSHIP'] as const).map((kind) => ({
                label: issues(`household.monitors.${kind}`),
                value: register.byMonitor[kind] > 0 ? count(register.byMonitor[kind]) : null,
              })),
              ...(['DIBAO', 'TEKUN'] as const).map((category) => ({
                label: issues(`household.categories.${category}`),
                value: register.byCategory[category] > 0 ? count(register.byCategory[category]) : null,
              })),
            ]}
          />
        </div>
      ) : (
        <p className="list-column-more">{t('registerClosed')}</p>
      )}
    </Card>
  )
}

/** What a village's population counts: 户籍 or 常住. */
export function basisWord(t: Translator<'village'>, basis: string): string {
  return basis === 'RESIDENT' ? t('bases.RESIDENT') : t('bases.REGISTERED')
}
