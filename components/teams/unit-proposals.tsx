import { Card } from '@/components/ui/card'
import { Line, Lines } from '@/components/ui/lines'
import { Separated } from '@/components/ui/separated'
import type { UnitProposal } from '@/lib/domains/teams/rules/people'
import type { Instant } from '@/lib/ground/clock'
import type { Format } from '@/lib/ground/i18n/format'
import type { Translator } from '@/lib/ground/i18n/translator'

interface UnitProposalsProps {
  t: Translator<'unitTeams'>
  format: Format
  proposals: UnitProposal[]
  now: Instant
}

/** What was proposed about the unit's people, and what became of it. */
export function UnitProposals({ t, format, proposals, now }: UnitProposalsProps) {
  return (
    <Card title={t('proposals')} sub={t('proposalsSub')}>
      <Lines label={t('proposals')}>
        {proposals.map(({ id, kind, stage, name, village, team, effectiveOn, reason, remark, decidedAt }) => (
          <Line
            key={id}
            strong={stage === 'OPEN'}
            title={t(`proposed.${kind}`, { name, village, team, day: format.day(effectiveOn, now) })}
            sub={
              <Separated
                items={[
                  t(`stages.${stage}`, { day: decidedAt ? format.day(decidedAt, now) : '' }),
                  remark,
                  t('because', { reason }),
                ]}
              />
            }
          />
        ))}
      </Lines>
    </Card>
  )
}
