import { Fragment } from 'react'
import { Form } from '@/components/form/form'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { Note } from '@/components/ui/note'
import { Separated } from '@/components/ui/separated'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { ShownDraft } from '@/lib/domains/appointments/queries/drafts'
import type { Instant } from '@/lib/ground/clock'
import type { Format } from '@/lib/ground/i18n/format'
import { refusalMessage } from '@/lib/ground/i18n/refusals'
import type { Translator } from '@/lib/ground/i18n/translator'
import { approveDraftAction, returnDraftAction, withdrawDraftAction } from '../actions'

interface DraftCardProps {
  draft: ShownDraft
  t: Translator<'drafting'>
  ranks: Translator<'ranks'>
  format: Format
  now: Instant
}

/** One draft: what it does, why, which rule it sets aside, what stands against it, and what this person can decide. */
export async function DraftCard({ draft, t, ranks, format, now }: DraftCardProps) {
  const { id, version, kind, person, village, waiver, reason, documentNo, stage } = draft
  const [blocked, mismatch] = await Promise.all([
    draft.blocked && refusalMessage(draft.blocked),
    draft.mismatch && refusalMessage(draft.mismatch),
  ])
  const hidden = { draftId: id, version }
  return (
    <Card label={sentenceOf(draft, t, format)} padded>
      <div className="draft-card">
        <p className="draft-title">{sentenceOf(draft, t, format)}</p>
        <p className="sub">
          <Tag kind="brand">{t(`kinds.${kind}`)}</Tag>{' '}
          <Separated
            items={[
              village.township,
              <Fragment key="person">
                <TextLink href={`/people/${person.id}`}>{person.name}</TextLink> {person.post}
              </Fragment>,
              ranks(person.rank),
              t('drafted', { who: draft.draftedBy, at: format.instant(draft.draftedAt, now) }),
              draft.decidedAt &&
                t(`decided.${stage}`, { who: draft.decidedBy ?? '', at: format.instant(draft.decidedAt, now) }),
            ]}
          />
        </p>
        <Facts
          items={[
            { label: t('reason'), value: reason },
            { label: t('documentNo'), value: documentNo },
            { label: t('waiver'), value: waiver },
            { label: t(stage === 'WITHDRAWN' ? 'withMerger' : 'remark'), value: draft.remark },
          ]}
        />
        {waiver && mismatch && <p className="sub warning-note">{mismatch}</p>}
        {blocked && <Note>{t('blocked', { why: blocked })}</Note>}
        {(draft.mayApprove || draft.mayWithdraw) && (
          <div className="draft-actions">
            {draft.mayApprove && !blocked && (
              <Form
                id={`approve-${id}`}
                label={t('approve')}
                action={approveDraftAction}
                hidden={hidden}
                submit={{ label: t('approve'), busy: t('busy'), variant: 'primary' }}
              />
            )}
            {draft.mayWithdraw && (
              <Form
                id={`withdraw-${id}`}
                label={t('withdraw')}
                action={withdrawDraftAction}
                hidden={hidden}
                submit={{ label: t('withdraw'), busy: t('busy'), variant: 'normal' }}
              />
            )}
            {draft.mayApprove && (
              <details className="folded">
                <summary className="button">{t('return')}</summary>
                <Form
                  id={`return-${id}`}
                  label={t('return')}
                  action={returnDraftAction}
                  hidden={hidden}
                  fields={[{ kind: 'text', name: 'remark', label: t('returnWhy'), required: true }]}
                  submit={{ label: t('returnIt'), busy: t('busy'), variant: 'secondary' }}
                />
              </details>
            )}
          </div>
        )}
      </div>
    </Card>
  )
}

/** What the draft does, in one sentence. */
function sentenceOf(draft: ShownDraft, t: Translator<'drafting'>, format: Format): string {
  const { kind, person, village, tenure, other } = draft
  return t(`sentences.${kind}`, {
    ...{ person: person.name, village: village.name, day: format.yearDay(draft.fromOn) },
    ...{ from: tenure?.village ?? '', other: other?.name ?? '' },
    end: draft.toOn ? format.yearDay(draft.toOn) : 'none',
    was: tenure ? t('was', { person: tenure.name, village: tenure.village, day: format.yearDay(tenure.fromOn) }) : '',
  })
}
