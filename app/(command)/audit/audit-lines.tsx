import { AuditTable, type AuditTableLine } from '@/components/audit/audit-table'
import type { AuditLine } from '@/lib/ground/audit/queries/line'
import { doerOf, objectOf, seatOf, sentenceOf } from '@/lib/ground/audit/sentence'
import { auditWords } from '@/lib/ground/audit/words'
import { formatter } from '@/lib/ground/i18n/format'

/** The lines of a page in words; an issue leads to its page for whoever may open it. */
export async function AuditLines({ lines, now, linked }: { lines: AuditLine[]; now: Date; linked: boolean }) {
  const [words, format] = await Promise.all([auditWords(), formatter()])
  const { t } = words
  const shown = lines.map((line): AuditTableLine => {
    const issue = linked && line.issue
    return {
      ...{ id: line.id, at: format.instant(line.at, now), who: doerOf(line, words), seat: seatOf(line, words) },
      ...{ what: sentenceOf(line, words), about: objectOf(line, words), place: line.place },
      ...(issue && { href: `/issues/${encodeURIComponent(issue.number)}` }),
    }
  })
  return (
    <AuditTable
      lines={shown}
      words={{
        ...{ caption: t('title'), at: t('columns.at'), who: t('columns.who'), what: t('columns.what') },
        ...{ about: t('columns.about'), place: t('columns.place') },
      }}
    />
  )
}
