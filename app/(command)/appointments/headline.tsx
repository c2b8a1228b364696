import { Band } from '@/components/ui/band'
import { Stat } from '@/components/ui/stat'
import { COMMAND, type CommandFilter } from '@/lib/domains/appointments/filter'
import { type CommandedVillage, inView, type View } from '@/lib/domains/appointments/rules/coverage'
import type { LocalDate } from '@/lib/ground/clock'
import type { Format } from '@/lib/ground/i18n/format'
import type { Translator } from '@/lib/ground/i18n/translator'

const FIGURES = ['vacant', 'double', 'ending', 'mismatch'] as const satisfies View[]

/** Coverage first, 137/137, then what stands in its way; each figure leads to its villages. */
export function CoverageHeadline({
  t,
  format,
  filter,
  villages,
  on,
  drafts,
}: {
  t: Translator<'appointments'>
  format: Format
  filter: CommandFilter
  villages: CommandedVillage[]
  on: LocalDate
  /** How many wait; null for who may not see them. */
  drafts: number | null
}) {
  const held = villages.filter(({ tenure }) => tenure).length
  const waived = inView(villages, 'waived', on).length
  return (
    <Band label={t('headline')}>
      <Stat
        label={t('figures.coverage')}
        definition={t('definitions.coverage', { day: format.yearDay(on) })}
        value={`${format.number(held)}/${format.number(villages.length)}`}
        href={COMMAND.href({ ...filter, show: 'all' })}
        note={t('asOf', { day: format.yearDay(on) })}
      />
      {FIGURES.map((view) => {
        const count = inView(villages, view, on).length
        return (
          <Stat
            key={view}
            label={t(`figures.${view}`)}
            definition={t(`definitions.${view}`)}
            value={format.number(count)}
            href={COMMAND.href({ ...filter, show: view })}
            note={view === 'mismatch' && waived > 0 ? t('figures.waivedToo', { count: waived }) : undefined}
          />
        )
      })}
      {drafts !== null && (
        <Stat
          label={t('figures.drafts')}
          definition={t('definitions.drafts')}
          value={format.number(drafts)}
          href="/appointments/drafts"
        />
      )}
    </Band>
  )
}
