import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Pager } from '@/components/ui/pager'
import { mayEver } from '@/lib/ground/access/seats'
import { auditHref, readAuditFilter } from '@/lib/ground/audit/filter'
import { listAudit, PAGE_SIZE } from '@/lib/ground/audit/queries/stream'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../../command-page'
import { AuditLines } from '../audit-lines'

/** Who revealed personal data of the households of one's own village, and what for. */
export default commandPage<'/audit/reveals'>('audit.reveals', async (actor, { searchParams }) => {
  const { after } = readAuditFilter(await searchParams)
  const [{ lines, now, next }, t, format] = await Promise.all([
    listAudit(actor, 'audit.reveals', { ...(after && { after }) }),
    translator('audit'),
    formatter(),
  ])
  return {
    title: t('reveals.title'),
    sub: t('reveals.sub'),
    phoneSub: t('reveals.sub'),
    children: (
      <Card label={t('reveals.title')}>
        {lines.length === 0 ? (
          <Empty title={t('reveals.none')}>{t('reveals.noneNext')}</Empty>
        ) : (
          <AuditLines lines={lines} now={now} linked={mayEver(actor, 'issue.view')} />
        )}
        <Pager
          summary={t('pages', { count: format.number(PAGE_SIZE) })}
          labels={{ previous: t('newest'), next: t('next') }}
          {...(after && { previous: '/audit/reveals' })}
          {...(next && { next: auditHref('/audit/reveals', { after: next }) })}
        />
      </Card>
    ),
  }
})
