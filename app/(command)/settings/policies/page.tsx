import type { Metadata } from 'next'
import { PoliciesInForce } from '@/components/policies/policies-in-force'
import { Card } from '@/components/ui/card'
import { requireActor, requirePage } from '@/lib/access/require-actor'
import { formatter } from '@/lib/i18n/format'
import { translator } from '@/lib/i18n/translator'
import { getPoliciesOn } from '@/lib/policies/queries'
import { CommandPage } from '../../command-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('policies'))('title') }
}

/** The rules of the county by kind: which document set each, and since when. */
export default async function PoliciesPage() {
  const actor = await requireActor()
  requirePage(actor, 'policy.view')
  const [{ kinds }, t, settings, format] = await Promise.all([
    getPoliciesOn(actor),
    translator('policies'),
    translator('settings'),
    formatter(),
  ])
  return (
    <CommandPage
      actor={actor}
      title={t('title')}
      crumbs={[{ label: settings('title'), href: '/settings' }]}
      back="/settings"
      sub={t('sub')}
    >
      <div className="grid max-w-[960px] gap-4">
        <Card label={t('title')}>
          <PoliciesInForce kinds={kinds} t={t} format={format} />
        </Card>
      </div>
    </CommandPage>
  )
}
