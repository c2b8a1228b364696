import { sheetColumnsOf } from '@/lib/ground/lists/columns'
import { exportRoute } from '@/lib/ground/lists/export-route'
import { auditColumns } from '@/lib/ground/trail/columns'
import { AUDIT_EXPORT } from '@/lib/ground/trail/export'
import { AUDIT } from '@/lib/ground/trail/filter'
import { auditWords } from '@/lib/ground/trail/words'

export const GET = exportRoute('audit.export', AUDIT, AUDIT_EXPORT, async (_filter, now) => {
  const words = await auditWords()
  const { t } = words
  return {
    plainName: 'audit',
    fileName: t('sheet.file'),
    sheetName: t('sheet.sheet'),
    watermark: (by) => t('sheet.watermark', by),
    columns: sheetColumnsOf(auditColumns(words, now)),
  }
})
