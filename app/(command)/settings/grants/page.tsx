import { DeedDialog } from '@/components/accounts/deed-dialog'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Line, Lines } from '@/components/ui/lines'
import { grantWords } from '@/lib/domains/accounts/grant-words'
import { type GrantToApprove, listGrantsToApprove } from '@/lib/domains/accounts/queries/to-approve'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../../command-page'
import { approveGrantAction, declineGrantAction } from './actions'
import { ApproveForm } from './approve-form'

/** The drafted grants that wait for a seat of the person's: to approve, or to decline with a reason. */
export default commandPage<'/settings/grants'>('grant.approve', async (actor) => {
  const [{ grants, now }, t, settings] = await Promise.all([
    listGrantsToApprove(actor),
    translator('grants'),
    translator('settings'),
  ])
  return {
    title: t('title'),
    sub: t('sub'),
    crumbs: [{ label: settings('title'), href: '/settings' }],
    children: (
      <div className="grid max-w-[960px] gap-4">
        <Card label={t('title')}>
          {grants.length === 0 ? (
            <Empty title={t('none')}>{t('noneNext')}</Empty>
          ) : (
            <Lines label={t('title')}>
              {grants.map((grant) => (
                <ToApprove key={grant.id} grant={grant} now={now} />
              ))}
            </Lines>
          )}
        </Card>
      </div>
    ),
  }
})

async function ToApprove({ grant, now }: { grant: GrantToApprove; now: Date }) {
  const [t, accounts, words, format] = await Promise.all([
    translator('grants'),
    translator('accounts'),
    grantWords(grant),
    formatter(),
  ])
  const { name, unit, post } = grant.holder
  const drafted =
    grant.draftedBy &&
    grant.draftedAt &&
    t('draftedAt', { who: grant.draftedBy, at: format.instant(grant.draftedAt, now) })
  return (
    <Line
      strong
      title={`${name} · ${words.title}`}
      sub={[`${unit} · ${post}`, words.period, drafted].filter(Boolean).join(' · ')}
      trailing={
        grant.bar ? (
          <span className="sub">{t('bar', { bar: grant.bar })}</span>
        ) : (
          <span className="grant-deeds">
            <DeedDialog
              id={`decline-${grant.id}`}
              action={declineGrantAction}
              hidden={{ grantId: grant.id }}
              field={{ name: 'reason', label: t('reason'), maxLength: 200 }}
              words={{
                ...{ label: t('decline'), title: t('declineTitle'), text: t('declineText'), busy: t('declining') },
                ...{ cancel: accounts('cancel'), close: accounts('close') },
              }}
            />
            <ApproveForm
              action={approveGrantAction}
              grantId={grant.id}
              words={{ approve: t('approve'), approving: t('approving') }}
            />
          </span>
        )
      }
    />
  )
}
