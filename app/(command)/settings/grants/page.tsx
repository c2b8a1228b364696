import { Ask } from '@/components/form/ask'
import { type AskedAt, askedAt } from '@/components/form/ask-address'
import { Form } from '@/components/form/form'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Line, Lines } from '@/components/ui/lines'
import { grantWords } from '@/lib/domains/accounts/grant-words'
import { type GrantToApprove, listGrantsToApprove } from '@/lib/domains/accounts/queries/to-approve'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../../command-page'
import { approveGrantAction, declineGrantAction } from './actions'

/** The drafted grants that wait for a seat of the person's: to approve, or to decline with a reason. */
export default commandPage<'/settings/grants'>('grant.approve', async (actor, { searchParams }) => {
  const [{ grants, now }, t, settings] = await Promise.all([
    listGrantsToApprove(actor),
    translator('grants'),
    translator('settings'),
  ])
  const at = askedAt('/settings/grants', await searchParams)
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
                <ToApprove key={grant.id} grant={grant} now={now} at={at} />
              ))}
            </Lines>
          )}
        </Card>
      </div>
    ),
  }
})

async function ToApprove({ grant, now, at }: { grant: GrantToApprove; now: Date; at: AskedAt }) {
  const [t, words, format] = await Promise.all([translator('grants'), grantWords(grant), formatter()])
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
            <Ask
              {...at(`decline-${grant.id}`)}
              trigger={{ label: t('decline') }}
              title={t('declineTitle')}
              effect={t('declineText')}
              form={{
                ...{ id: `decline-${grant.id}`, action: declineGrantAction, hidden: { grantId: grant.id } },
                fields: [{ kind: 'line', name: 'reason', label: t('reason'), max: 200, required: true }],
                submit: { label: t('decline'), busy: t('declining') },
              }}
            />
            <Form
              id={`approve-${grant.id}`}
              action={approveGrantAction}
              hidden={{ grantId: grant.id }}
              submit={{ label: t('approve'), busy: t('approving'), variant: 'secondary' }}
            />
          </span>
        )
      }
    />
  )
}
