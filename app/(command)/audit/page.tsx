import { ListNotes } from '@/components/lists/list-notes'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { mayEver, reachesCounty } from '@/lib/ground/access/seats'
import { notesOf } from '@/lib/ground/lists/show'
import { AUDIT } from '@/lib/ground/trail/filter'
import { listAuditPlaces } from '@/lib/ground/trail/queries/places'
import { listAudit } from '@/lib/ground/trail/queries/stream'
import { auditWords } from '@/lib/ground/trail/words'
import { commandPage } from '../command-page'
import { AuditFilters } from './audit-filters'
import { AuditLines } from './audit-lines'

/** Who did what and when: all of it for the auditor, sign-ins and locks alone for the administrator. */
export default commandPage<'/audit'>('audit.view', async (actor, { searchParams }) => {
  const { filter, ignored } = AUDIT.read(await searchParams)
  const words = await auditWords()
  const page = await listAudit(actor, 'audit.view', filter)
  const townships = await listAuditPlaces(actor)
  const { t } = words
  const loginsOnly = !reachesCounty(actor, 'audit.view')
  const sub = loginsOnly ? t('subLogins') : t('sub')
  return {
    title: t('title'),
    sub,
    phoneSub: sub,
    actions: mayEver(actor, 'audit.export') && (
      <a className="button" href={`/api${AUDIT.href(AUDIT.first(filter)).replace('/audit', '/audit/export')}`} download>
        <Icon name="download" />
        {t('exportList')}
      </a>
    ),
    children: (
      <div className="stack">
        <ListNotes notes={notesOf(AUDIT, ignored, page.cursorUnknown, words.ofList)} />
        <Card label={t('search')} padded>
          <AuditFilters {...{ words, filter, townships, loginsOnly }} />
        </Card>
        <AuditLines
          {...{ words, page, list: AUDIT, filter, linked: mayEver(actor, 'issue.view') }}
          title={t('title')}
          empty={{ title: t('none'), note: t('noneNext') }}
        />
      </div>
    ),
  }
})
