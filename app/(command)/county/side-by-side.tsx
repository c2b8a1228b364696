import { CompareTable } from '@/components/dashboards/compare-table'
import type { Words } from '@/components/dashboards/words'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import type { Compared } from '@/lib/across/dashboards/shown'
import type { Translator } from '@/lib/ground/i18n/translator'

export interface ComparedProps {
  words: Words
  t: Translator<'county'>
  rows: Compared[]
}

/** Townships and lead units beside each other; as many units as there are townships, the rest behind 全部. */
export function SideBySide({
  words,
  t,
  townships,
  units,
}: Omit<ComparedProps, 'rows'> & { townships: Compared[]; units: Compared[] }) {
  return (
    <div className="grid-2 side-by-side">
      <Card title={t('townships')} sub={t('compareSub')} more={{ href: '/county/townships', label: t('all') }}>
        <TownshipTable words={words} t={t} rows={townships} />
      </Card>
      <Card title={t('units')} sub={t('compareSub')} more={{ href: '/county/units', label: t('all') }}>
        <UnitTable words={words} t={t} rows={units.slice(0, Math.max(townships.length, 6))} />
      </Card>
    </div>
  )
}

export function TownshipTable({ words, t, rows }: ComparedProps) {
  return (
    <CompareTable
      words={words}
      caption={t('townships')}
      nameLabel={t('township')}
      rows={rows}
      keyOf={({ code, id }) => code ?? id}
      at="/townships/"
      by="township"
    />
  )
}

export function UnitTable({ words, t, rows }: ComparedProps) {
  if (rows.length === 0) return <Empty title={t('noUnits')} />
  return (
    <CompareTable
      words={words}
      caption={t('units')}
      nameLabel={t('unit')}
      rows={rows}
      keyOf={({ id }) => id}
      at="/units/"
      by="lead"
    />
  )
}
