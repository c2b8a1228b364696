import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Pager } from '@/components/ui/pager'
import { mayEver } from '@/lib/ground/access/seats'
import { auditHref, readAuditFilter } from '@/lib/ground/audit/filter'
import { listAudit, PAGE_SIZE } from '@/lib/ground/audit/queries/stream'
import { requireActor, requirePage } from '@/lib/ground/auth/require-actor'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { CommandPage } from '../../command-page'
import { AuditLines } from '../audit-lines'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('audit'))('reveals.title') }
}

/** Who revealed personal data of the households of one's own village, and what for. */
export default async function RevealsPage({ searchParams }: PageProps<'/audit/reveals'>) {
  const actor = await requireActor()
  requirePage(actor, 'audit.reveals')
  const { after } = readAuditFilter(await searchParams)
  const [{ lines, now, next }, t, format] = await Promise.all([
    listAudit(actor, 'audit.reveals', { ...(after && { after }) }),
    translator('audit'),
    formatter(),
  ])
  return (
    <CommandPage actor={actor} title={t('reveals.title')} sub={t('reveals.sub')} phoneSub={t('reveals.sub')}>
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
    </CommandPage>
  )
}
