import { Form } from '@/components/form/form'
import type { FormGroup } from '@/components/form/form-field'
import { PolicyFacts } from '@/components/policies/policy-facts'
import type { PolicyWords } from '@/components/policies/policy-field'
import { policyGroups } from '@/components/policies/policy-fields'
import { ReplayCard } from '@/components/policies/replay-card'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { replayMonth } from '@/lib/domains/issues/queries/policy-replay'
import { POLICY_KINDS, type PolicyValue } from '@/lib/domains/policies/kinds'
import type { PolicyDraft } from '@/lib/domains/policies/queries/history'
import { isRuleKind, type RuleKind } from '@/lib/domains/policies/rulebook'
import { addressOf } from '@/lib/domains/policies/rules/addresses'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import { formatter } from '@/lib/ground/i18n/format'
import {
  approvePolicyAction,
  returnPolicyAction,
  withdrawCommandPolicyAction,
  withdrawPeoplePolicyAction,
} from '../actions'
import { factWords } from '../policy-words'

interface DraftCardProps {
  actor: Actor
  draft: PolicyDraft
  /** Of a calendar the year that is shown. */
  year: number
  now: Instant
  /** What is in force. */
  present: FormGroup[]
  words: PolicyWords
}

/** The draft that waits, or was sent back: what it says, what last month would have been under it, and who does what next. */
export async function DraftCard({ actor, draft, year, now, present, words }: DraftCardProps) {
  const { t } = words
  const { id, kind, countyId, value, own, mayApprove, mayWithdraw, returned } = draft
  const format = await formatter()
  const replay =
    isRuleKind(kind) && !returned
      ? await replayMonth(actor, { countyId, kind, value: value as PolicyValue<RuleKind> }, now)
      : null
  const withdraw =
    POLICY_KINDS[kind].deed === 'policy.draft.command' ? withdrawCommandPolicyAction : withdrawPeoplePolicyAction
  return (
    <>
      <Card title={returned ? t('returned') : t('waiting')} padded>
        <div className="policies">
          {returned && (
            <Note>
              {t('returnedNote', {
                ...{ by: returned.by ?? '', at: format.instant(returned.at, now), reason: returned.reason },
              })}
            </Note>
          )}
          <Facts
            items={[
              { label: t('document'), value: draft.document },
              {
                label: t('effective'),
                value: draft.immediate ? t('onApproval') : format.fullDay(draft.effectiveFrom),
              },
              { label: t('drafter'), value: draft.draftedBy },
            ]}
          />
          <PolicyFacts
            groups={policyGroups(kind, value, words, year)}
            present={{ groups: present, words: (before) => t('present', { value: before }) }}
            words={factWords(t)}
          />
          {mayApprove && own && <p className="sub">{t('ownDraft')}</p>}
          {!mayApprove && !returned && <p className="sub">{t('approverNote')}</p>}
          {returned && !mayWithdraw && <p className="sub">{t('revisedBy')}</p>}
          <div className="draft-actions">
            {returned && mayWithdraw && (
              <LinkButton variant="primary" icon="edit" href={`/settings/policies/${addressOf(kind)}/draft`}>
                {t('revise')}
              </LinkButton>
            )}
            {mayApprove && !own && (
              <Form
                id="approve"
                action={approvePolicyAction}
                hidden={{ policyId: id }}
                submit={{ label: t('approve'), busy: t('approving') }}
              />
            )}
            {mayWithdraw && (
              <Form
                id="withdraw"
                action={withdraw}
                hidden={{ policyId: id }}
                submit={{
                  ...(returned
                    ? { label: t('giveUp'), busy: t('givingUp') }
                    : { label: t('withdraw'), busy: t('withdrawing') }),
                  variant: 'normal',
                }}
              />
            )}
            {mayApprove && !own && (
              <details className="folded">
                <summary className="button">{t('return')}</summary>
                <Form
                  id="return"
                  label={t('return')}
                  action={returnPolicyAction}
                  hidden={{ policyId: id }}
                  fields={[{ kind: 'text', name: 'reason', label: t('returnWhy'), required: true }]}
                  submit={{ label: t('returnIt'), busy: t('returning'), variant: 'secondary' }}
                />
              </details>
            )}
          </div>
        </div>
      </Card>
      {replay && <ReplayCard replay={replay} now={now} t={t} format={format} />}
    </>
  )
}
