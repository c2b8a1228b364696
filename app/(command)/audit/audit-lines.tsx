import { ListLines } from '@/components/lists/list-lines'
import { Card } from '@/components/ui/card'
import { tableOf } from '@/lib/ground/lists/columns'
import type { List } from '@/lib/ground/lists/list'
import { pagerOf } from '@/lib/ground/lists/show'
import type { EmptyShown } from '@/lib/ground/lists/shown'
import { auditColumns } from '@/lib/ground/trail/columns'
import { type AuditPage, PAGE_SIZE } from '@/lib/ground/trail/queries/stream'
import type { AuditWords } from '@/lib/ground/trail/words'

interface AuditLinesProps<F> {
  words: AuditWords
  title: string
  page: AuditPage
  list: List<F>
  filter: F
  /** Whether an issue leads to its page. */
  linked: boolean
  empty: EmptyShown
}

/** The lines of the audit; nobody counts them, so the foot says how they are ordered. */
export function AuditLines<F>({ words, title, page, list, filter, linked, empty }: AuditLinesProps<F>) {
  const { t, format, ofList } = words
  const pager = pagerOf(list, filter, { ...page, total: 0, atLeast: false }, ofList, t('one'))
  return (
    <Card label={title} className="audit-lines">
      <ListLines
        table={{ ...tableOf(auditColumns(words, page.now, linked), page.rows, ({ id }) => id), caption: title, at: '' }}
        empty={page.rows.length === 0 ? empty : undefined}
        pager={{ ...pager, summary: t('pages', { count: format.number(PAGE_SIZE) }) }}
      />
    </Card>
  )
}
