import { Card } from '@/components/ui/card'
import type { ImportPage } from '@/lib/across/imports/queries/get'
import type { Translator } from '@/lib/ground/i18n/translator'

/** What was noticed while reading: formulas, merged cells, what is hidden, what was not read. */
export function ImportNotes({ notes, t }: { notes: ImportPage['notes']; t: Translator<'imports'> }) {
  const { formulas = 0, merged = 0, hiddenRows = 0, hiddenSheets = [], otherSheets = [], ignored = [] } = notes
  const said = [
    formulas > 0 && t('notes.formulas', { count: formulas }),
    merged > 0 && t('notes.merged', { count: merged }),
    hiddenRows > 0 && t('notes.hiddenRows', { count: hiddenRows }),
    hiddenSheets.length > 0 && t('notes.hiddenSheets', { names: hiddenSheets.join('、') }),
    otherSheets.length > 0 && t('notes.otherSheets', { names: otherSheets.join('、') }),
    ignored.length > 0 && t('notes.ignored', { names: ignored.join('、') }),
  ].filter((one) => one !== false)
  if (said.length === 0) return null
  return (
    <Card title={t('notes.title')} padded>
      <ul className="grid gap-2 text-ink-2">
        {said.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Card>
  )
}
