import { Form } from '@/components/form/form'
import { Card } from '@/components/ui/card'
import { Line, Lines } from '@/components/ui/lines'
import type { OpenProposal } from '@/lib/domains/teams/rules/people'
import type { Instant } from '@/lib/ground/clock'
import type { Format } from '@/lib/ground/i18n/format'
import type { Translator } from '@/lib/ground/i18n/translator'
import { decideProposalAction } from './actions'

interface ProposalsCardProps {
  t: Translator<'teams'>
  format: Format
  proposals: OpenProposal[]
  now: Instant
}

/** What was proposed for the teams, and for who may edit them the two answers. */
export function ProposalsCard({ t, format, proposals, now }: ProposalsCardProps) {
  return (
    <Card title={t('proposals')} sub={t('proposalCount', { count: proposals.length })}>
      <Lines label={t('proposals')}>
        {proposals.map((one) => (
          <Line
            key={one.id}
            strong
            title={t(`proposed.${one.kind}`, {
              ...{ name: one.name, post: one.post, team: one.team, day: format.day(one.effectiveOn, now) },
            })}
            sub={t('proposedBy', { who: one.proposedBy, reason: one.reason })}
            trailing={
              one.mayDecide ? (
                <span className="draft-actions">
                  {(['yes', 'no'] as const).map((accept) => (
                    <Form
                      key={accept}
                      id={`${accept}-${one.id}`}
                      label={`${t(`answer.${accept}`)} ${one.name}`}
                      action={decideProposalAction}
                      hidden={{ proposalId: one.id, accept, remark: '' }}
                      submit={{
                        ...{ label: t(`answer.${accept}`), busy: t('busy'), size: 'small' },
                        variant: accept === 'yes' ? 'secondary' : 'normal',
                      }}
                    />
                  ))}
                </span>
              ) : undefined
            }
          />
        ))}
      </Lines>
    </Card>
  )
}
