import { VillageShares } from '@/components/common-issues/village-shares'
import { Form } from '@/components/form/form'
import { Card } from '@/components/ui/card'
import { LIGHTS } from '@/components/ui/mark'
import { Separated } from '@/components/ui/separated'
import { Tag } from '@/components/ui/tag'
import { issueListHref } from '@/lib/domains/issues/filter'
import type { CommonMatter, UnitChoice } from '@/lib/domains/issues/queries/common-issues'
import type { IssueWords } from '@/lib/domains/issues/words'
import type { Instant } from '@/lib/ground/clock'
import type { Translator } from '@/lib/ground/i18n/translator'
import { acceptCommonAction, answerCommonAction } from './actions'

const VILLAGES_SHOWN = 24

interface MatterCardProps {
  matter: CommonMatter
  units: readonly UnitChoice[]
  now: Instant
  t: Translator<'common'>
  words: IssueWords
}

/** One matter: what it is, which villages share it and how they stand, and what this person can decide. */
export function MatterCard({ matter, units, now, t, words }: MatterCardProps) {
  const { villages, category } = matter
  const issues = villages.reduce((sum, { lights, ended }) => sum + LIGHTS.reduce((n, one) => n + lights[one], ended), 0)
  const lights = Object.fromEntries(LIGHTS.map((light) => [light, words.ui(`light.${light}`)])) as Record<
    (typeof LIGHTS)[number],
    string
  >
  return (
    <Card
      title={matter.title}
      more={{ href: issueListHref({ view: 'all', common: matter.id }), label: t('all') }}
      padded
    >
      <div className="matter">
        <p className="sub">
          <Tag>{words.categories(category)}</Tag>{' '}
          <Separated
            items={[t('villages', { villages: villages.length, issues }), ...historyOf(matter, now, t, words)]}
          />
        </p>
        <p>{matter.reason}</p>
        {matter.answer && <blockquote>{matter.answer}</blockquote>}
        {villages.length === 0 ? (
          <p className="sub">{t('noVillages')}</p>
        ) : (
          <VillageShares
            label={t('village')}
            lights={lights}
            ended={t('ended')}
            more={villages.length > VILLAGES_SHOWN ? t('more', { count: villages.length - VILLAGES_SHOWN }) : undefined}
            villages={villages.slice(0, VILLAGES_SHOWN).map(({ code, name, lights: counts, ended }) => ({
              code,
              name,
              counts,
              ended,
              href: issueListHref({ view: 'all', common: matter.id, village: code }),
            }))}
          />
        )}
        {matter.own && <p className="sub">{t('accept.own')}</p>}
        {matter.mayAccept && (
          <Form
            id={`accept-${matter.id}`}
            label={t('accept.label')}
            action={acceptCommonAction}
            hidden={{ commonIssueId: matter.id, version: matter.version }}
            fields={[
              {
                ...{ kind: 'choice', name: 'leadUnitId', label: t('accept.lead'), help: t('accept.missing') },
                none: t('accept.choose'),
                options: units.map((unit) => ({ value: unit.id, label: unit.shortName })),
              },
            ]}
            submit={[
              { name: 'accept', value: 'yes', label: t('accept.yes'), busy: t('accept.busy') },
              { name: 'accept', value: 'no', label: t('accept.no'), busy: t('accept.busy'), variant: 'normal' },
            ]}
          />
        )}
        {matter.mayAnswer && (
          <Form
            id={`answer-${matter.id}`}
            action={answerCommonAction}
            hidden={{ commonIssueId: matter.id, version: matter.version }}
            fields={[
              {
                ...{ kind: 'text', name: 'answer', label: t('answer.label') },
                help: t('answer.help', { count: matter.handling }),
              },
            ]}
            submit={{ label: t('answer.submit'), busy: t('answer.busy') }}
          />
        )}
      </div>
    </Card>
  )
}

/** Proposed by whom and when, accepted, answered. */
function historyOf(matter: CommonMatter, now: Instant, t: Translator<'common'>, { format }: IssueWords): string[] {
  const { proposedBy, proposedAt, acceptedAt, answeredAt, lead } = matter
  const day = (at: Instant) => format.day(at, now)
  return [
    t('proposed', { who: proposedBy, day: day(proposedAt) }),
    ...(acceptedAt ? [t('accepted', { day: day(acceptedAt), lead: lead ?? '' })] : []),
    ...(answeredAt ? [t('answered', { day: day(answeredAt), lead: lead ?? '' })] : []),
  ]
}
