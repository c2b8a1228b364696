import { Ask } from '@/components/form/ask'
import { type AskedAt, askedAt } from '@/components/form/ask-address'
import { AskedDialog } from '@/components/form/asked-dialog'
import { Form } from '@/components/form/form'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Line, Lines } from '@/components/ui/lines'
import { LinkButton } from '@/components/ui/link-button'
import { Separated } from '@/components/ui/separated'
import { Tag } from '@/components/ui/tag'
import { type Acting, type ActingLine, listActingChoices } from '@/lib/domains/accounts/queries/acting'
import type { VillageScope } from '@/lib/domains/places/scope'
import type { Actor } from '@/lib/ground/access/actor'
import { addDays, dayOf, type Instant } from '@/lib/ground/clock'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { draftActingAction, endActingAction, withdrawActingAction } from './actions'

interface ActingCardProps {
  actor: Actor
  village: VillageScope
  acting: Acting
  /** Nobody commands today. */
  vacant: boolean
  query: Record<string, string | string[] | undefined>
  now: Instant
}

const DAYS = 30

/** Who acts while nobody commands: the town proposes, headquarters approves. */
export async function ActingCard({ actor, village, acting, vacant, query, now }: ActingCardProps) {
  const underWay = acting.grants.some(({ state }) => state !== 'ended')
  const drafts = acting.mayDraft && vacant && !underWay
  if (acting.grants.length === 0 && !drafts) return null
  const t = await translator('acting')
  const here = `/villages/${village.code}/commanders`
  return (
    <Card
      title={t('title')}
      more={
        drafts && (
          <LinkButton size="small" href={`${here}?do=act`} scroll={false} icon="plus">
            {t('draft')}
          </LinkButton>
        )
      }
    >
      {acting.grants.length > 0 ? (
        <Lines label={t('title')}>
          {acting.grants.map((grant) => (
            <Grant key={grant.id} grant={grant} mayDraft={acting.mayDraft} now={now} at={askedAt(here, query)} />
          ))}
        </Lines>
      ) : (
        <Empty title={t('none')}>{t('noneText')}</Empty>
      )}
      {drafts && query.do === 'act' && (
        <AskedDialog title={t('ask', { village: village.name })} effect={t('effect')} back={here}>
          <Form
            id="acting"
            label={t('draft')}
            action={draftActingAction}
            hidden={{ villageId: village.id }}
            fields={[
              {
                ...{ kind: 'choice', name: 'cadreId', label: t('person'), none: t('choose'), required: true },
                ...{ help: t('personHelp') },
                options: (await listActingChoices(actor, village, now)).map(({ id, name, post, unit }) => ({
                  value: id,
                  label: `${name} ${unit} ${post}`,
                })),
              },
              { kind: 'day', name: 'fromOn', label: t('from'), value: dayOf(now), required: true },
              {
                ...{ kind: 'day', name: 'toOn', label: t('to'), help: t('toHelp'), required: true },
                value: addDays(dayOf(now), DAYS),
              },
            ]}
            submit={{ label: t('submit'), busy: t('busy') }}
          />
        </AskedDialog>
      )}
    </Card>
  )
}

interface GrantProps {
  grant: ActingLine
  mayDraft: boolean
  now: Instant
  at: AskedAt
}

async function Grant({ grant, mayDraft, now, at }: GrantProps) {
  const [t, grants, format] = await Promise.all([translator('acting'), translator('grants'), formatter()])
  const { id, holder, state, fromOn, toOn, draftedBy, approvedBy } = grant
  const hidden = { grantId: id }
  const today = dayOf(now)
  const running = state === 'holding' || state === 'coming'
  return (
    <Line
      strong={state === 'holding' || state === 'drafted'}
      title={
        <>
          {holder.name} <Tag kind={state === 'holding' ? 'brand' : 'outline'}>{grants(`states.${state}`)}</Tag>
        </>
      }
      sub={
        <Separated
          items={[
            holder.post,
            t('period', { from: format.yearDay(fromOn), to: toOn ? format.yearDay(toOn) : 'none' }),
            grants('by', { drafter: draftedBy ?? 'none', approver: approvedBy ?? 'none' }),
          ]}
        />
      }
      trailing={
        mayDraft && state === 'drafted' ? (
          <Ask
            {...at(`withdraw-${id}`)}
            trigger={{ label: t('withdraw'), size: 'small' }}
            title={t('withdrawTitle', { name: holder.name })}
            effect={t('withdrawText')}
            form={{
              ...{ id: `withdraw-${id}`, action: withdrawActingAction, hidden },
              submit: { label: t('withdraw'), busy: t('withdrawing') },
            }}
          />
        ) : mayDraft && running ? (
          <Ask
            {...at(`end-${id}`)}
            trigger={{ label: t('end'), size: 'small' }}
            title={t('endTitle', { name: holder.name })}
            effect={t('endText')}
            form={{
              ...{ id: `end-${id}`, action: endActingAction, hidden },
              fields: [{ kind: 'day', name: 'toOn', label: grants('endOn'), value: today, min: today, required: true }],
              submit: { label: t('end'), busy: t('ending') },
            }}
          />
        ) : undefined
      }
    />
  )
}
