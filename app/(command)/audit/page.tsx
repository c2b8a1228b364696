import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Icon } from '@/components/ui/icon'
import { Note } from '@/components/ui/note'
import { Pager } from '@/components/ui/pager'
import { mayEver, reachesCounty } from '@/lib/ground/access/seats'
import { auditHref, narrowing, readAuditFilter } from '@/lib/ground/audit/filter'
import { listAuditPlaces } from '@/lib/ground/audit/queries/places'
import { listAudit, PAGE_SIZE } from '@/lib/ground/audit/queries/stream'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../command-page'
import { AuditFilters } from './audit-filters'
import { AuditLines } from './audit-lines'

/** Who did what and when: all of it for the auditor, sign-ins and locks alone for the administrator. */
export default commandPage<'/audit'>('audit.view', async (actor, { searchParams }) => {
  const filter = readAuditFilter(await searchParams)
  const [{ lines, now, next, cursorUnknown }, townships, t, format] = await Promise.all([
    listAudit(actor, 'audit.view', filter),
    listAuditPlaces(actor),
    translator('audit'),
    formatter(),
  ])
  const loginsOnly = !reachesCounty(actor, 'audit.view')
  const sub = loginsOnly ? t('subLogins') : t('sub')
  return {
    title: t('title'),
    sub,
    phoneSub: sub,
    actions: mayEver(actor, 'audit.export') && (
      <a className="button" href={auditHref('/api/audit/export', { ...filter, after: undefined })} download>
        <Icon name="download" />
        {t('exportList')}
      </a>
    ),
    children: (
      <div className="stack">
        {cursorUnknown && <Note>{t('cursorUnknown')}</Note>}
        <Card label={t('search')} padded>
          <AuditFilters {...{ filter, townships, loginsOnly }} />
        </Card>
        <Card label={t('title')}>
          {lines.length === 0 ? (
            <Empty title={t('none')}>{t('noneNext')}</Empty>
          ) : (
            <AuditLines lines={lines} now={now} linked={mayEver(actor, 'issue.view')} />
          )}
          <Pager
            summary={t('pages', { count: format.number(PAGE_SIZE) })}
            labels={{ previous: t('newest'), next: t('next') }}
            {...(filter.after && { previous: auditHref('/audit', { ...filter, after: undefined }) })}
            {...(next && { next: auditHref('/audit', { ...narrowing(filter), after: next }) })}
          />
        </Card>
      </div>
    ),
  }
})
