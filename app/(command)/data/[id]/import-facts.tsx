import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import type { ShownImport } from '@/lib/across/imports/queries/list'
import type { Format } from '@/lib/ground/i18n/format'
import type { Translator } from '@/lib/ground/i18n/translator'

/** Which file it was, who brought it and who wrote it. */
export function ImportFacts({ shown, t, format }: { shown: ShownImport; t: Translator<'imports'>; format: Format }) {
  const { fileName, bytes, by, uploadedAt, confirmedBy, endedAt, town, counts } = shown
  const at = (name: string, moment: Date) => t('facts.by', { name, at: format.asOf(moment) })
  return (
    <Card label={t('facts.file')} padded>
      <Facts
        items={[
          { label: t('facts.file'), value: <span className="[overflow-wrap:anywhere]">{fileName}</span> },
          { label: t('facts.size'), value: format.size(bytes) },
          { label: t('facts.rows'), value: counts.rows > 0 && format.number(counts.rows) },
          { label: t('facts.scope'), value: town ?? t('facts.county') },
          { label: t('facts.uploaded'), value: at(by, uploadedAt) },
          { label: t('facts.written'), value: confirmedBy && endedAt && at(confirmedBy, endedAt) },
        ]}
      />
    </Card>
  )
}
