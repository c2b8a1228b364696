import { ListNotes } from '@/components/lists/list-notes'
import { mayEver } from '@/lib/ground/access/seats'
import { notesOf } from '@/lib/ground/lists/show'
import { REVEALS } from '@/lib/ground/trail/filter'
import { listAudit } from '@/lib/ground/trail/queries/stream'
import { auditWords } from '@/lib/ground/trail/words'
import { commandPage } from '../../command-page'
import { AuditLines } from '../audit-lines'

/** Who revealed personal data of the households of one's own village, and what for. */
export default commandPage<'/audit/reveals'>('audit.reveals', async (actor, { searchParams }) => {
  const { filter, ignored } = REVEALS.read(await searchParams)
  const words = await auditWords()
  const page = await listAudit(actor, 'audit.reveals', filter)
  const { t } = words
  return {
    title: t('reveals.title'),
    sub: t('reveals.sub'),
    phoneSub: t('reveals.sub'),
    children: (
      <div className="stack">
        <ListNotes notes={notesOf(REVEALS, ignored, page.cursorUnknown, words.ofList)} />
        <AuditLines
          {...{ words, page, list: REVEALS, filter, linked: mayEver(actor, 'issue.view') }}
          title={t('reveals.title')}
          empty={{ title: t('reveals.none'), note: t('reveals.noneNext') }}
        />
      </div>
    ),
  }
})
