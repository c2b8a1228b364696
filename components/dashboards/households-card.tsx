import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { Stat } from '@/components/ui/stat'
import type { RegisterCounts, VillageFigures } from '@/lib/across/dashboards/shown'
import type { Translator } from '@/lib/ground/i18n/translator'
import type { Words } from './words'

/** The village's households in figures: the dated ones with their basis, and what the register holds. */
export function HouseholdsCard({
  words: { issues, format },
  t,
  figures,
  register,
  href,
}: {
  words: Words
  t: Translator<'village'>
  figures: VillageFigures | null
  register: RegisterCounts | null
  /** The village's households one by one, for who may see the register. */
  href: string
}) {
  const count = (value: number) => value > 0 && t('householdCount', { count: format.number(value) })
  return (
    <Card
      title={t('households')}
      sub={figures && t('basis', { year: figures.year, basis: basisWord(t, figures.basis) })}
      {...(register && { more: { href, label: t('toRegister') } })}
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
        <div className="register-facts">
          <p>
            {t('registered', {
              households: format.number(register.households),
              people: format.number(register.people),
            })}
          </p>
          <Facts
            items={[
              ...(['IN_POVERTY', 'PRE_EXIT', 'RELAPSED'] as const).map((status) => ({
                label: issues(`household.statuses.${status}`),
                value: count(register.byStatus[status]),
              })),
              ...(['UNSTABLE_LIFTED', 'MARGINAL', 'SUDDEN_HARDSHIP'] as const).map((kind) => ({
                label: issues(`household.monitors.${kind}`),
                value: count(register.byMonitor[kind]),
              })),
              ...(['DIBAO', 'TEKUN'] as const).map((category) => ({
                label: issues(`household.categories.${category}`),
                value: count(register.byCategory[category]),
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
