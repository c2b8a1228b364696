import { DeedDialog } from '@/components/accounts/deed-dialog'
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
  asked: boolean
  now: Instant
}

const DAYS = 30

/** Who acts while nobody commands: the town proposes, headquarters approves. */
export async function ActingCard({ actor, village, acting, vacant, asked, now }: ActingCardProps) {
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
            <Grant key={grant.id} grant={grant} mayDraft={acting.mayDraft} now={now} />
          ))}
        </Lines>
      ) : (
        <Empty title={t('none')}>{t('noneText')}</Empty>
      )}
      {drafts && asked && (
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

async function Grant({ grant, mayDraft, now }: { grant: ActingLine; mayDraft: boolean; now: Instant }) {
  const [t, grants, ui, format] = await Promise.all([
    translator('acting'),
    translator('grants'),
    translator('ui'),
    formatter(),
  ])
  const { id, holder, state, fromOn, toOn, draftedBy, approvedBy } = grant
  const hidden = { grantId: id }
  const words = { cancel: ui('cancel'), close: ui('close') }
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
          <DeedDialog
            id={`withdraw-${id}`}
            action={withdrawActingAction}
            hidden={hidden}
            look={{ size: 'small' }}
            words={{
              ...{ label: t('withdraw'), title: t('withdrawTitle', { name: holder.name }), text: t('withdrawText') },
              ...{ busy: t('withdrawing'), ...words },
            }}
          />
        ) : mayDraft && running ? (
          <DeedDialog
            id={`end-${id}`}
            action={endActingAction}
            hidden={hidden}
            look={{ size: 'small' }}
            field={{ name: 'toOn', label: grants('endOn'), type: 'date', value: dayOf(now), least: dayOf(now) }}
            words={{
              ...{ label: t('end'), title: t('endTitle', { name: holder.name }), text: t('endText') },
              ...{ busy: t('ending'), ...words },
            }}
          />
        ) : undefined
      }
    />
  )
}
