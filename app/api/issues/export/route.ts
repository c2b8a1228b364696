import { issueColumns } from '@/lib/domains/issues/columns'
import { ISSUE_EXPORT } from '@/lib/domains/issues/export'
import { ISSUES } from '@/lib/domains/issues/filter'
import { issueWords } from '@/lib/domains/issues/words'
import { sheetColumnsOf } from '@/lib/ground/lists/columns'
import { exportRoute } from '@/lib/ground/lists/export-route'

export const GET = exportRoute('issue.export', ISSUES, ISSUE_EXPORT, async ({ sort }, now) => {
  const words = await issueWords()
  const { export: t } = words
  return {
    plainName: 'issues',
    fileName: t('file'),
    sheetName: t('sheet'),
    watermark: (by) => t('watermark', by),
    columns: sheetColumnsOf(issueColumns(words, sort, now)),
  }
})
