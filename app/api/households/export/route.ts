import { registerColumns } from '@/lib/domains/households/columns'
import { REGISTER_EXPORT } from '@/lib/domains/households/export'
import { REGISTER } from '@/lib/domains/households/filter'
import { registerWords } from '@/lib/domains/households/words'
import { translator } from '@/lib/ground/i18n/translator'
import { sheetColumnsOf } from '@/lib/ground/lists/columns'
import { exportRoute } from '@/lib/ground/lists/export-route'

export const GET = exportRoute('household.export', REGISTER, REGISTER_EXPORT, async ({ view }, now) => {
  const [words, t] = [await registerWords(), await translator('export')]
  return {
    plainName: 'households',
    fileName: words.t('title'),
    sheetName: words.t('title'),
    watermark: (by) => t('watermark', by),
    columns: sheetColumnsOf(registerColumns(words, view, now)),
  }
})
