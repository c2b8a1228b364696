import type { ScorePart } from '@/lib/domains/postings/matching/rules/facts'
import type { Translator } from '@/lib/ground/i18n/translator'

/** Parts of a score as they are drawn: together what belongs together. */
const SCORE_GROUPS = [
  { key: 'category', parts: ['category'] },
  { key: 'experience', parts: ['ruralExperience', 'partyWorkExperience'] },
  { key: 'skills', parts: ['skills'] },
  { key: 'near', parts: ['homeDistance', 'reservePool'] },
] as const

/** Points of a pair by group, over the whole that the weights allow. */
export function ScoreBar({
  t,
  parts,
  whole,
}: {
  t: Translator<'postings'>
  parts: readonly ScorePart[]
  whole: number
}) {
  const groups = SCORE_GROUPS.map(({ key, parts: names }) => ({
    key,
    points: parts.reduce((sum, { part, points }) => (names.some((name) => name === part) ? sum + points : sum), 0),
  }))
  const label = groups.map(({ key, points }) => `${t(`score.${key}`)} ${points}`).join(t('score.and'))
  return (
    <span className="score-bar" role="img" aria-label={label}>
      {groups.map(({ key, points }) => (
        <i key={key} data-part={key} style={{ width: `${whole > 0 ? (points / whole) * 100 : 0}%` }} />
      ))}
    </span>
  )
}

/** What the colours of the bars stand for. */
export function ScoreLegend({ t }: { t: Translator<'postings'> }) {
  return (
    <span className="score-legend">
      {SCORE_GROUPS.map(({ key }) => (
        <span key={key}>
          <i data-part={key} aria-hidden />
          {t(`score.${key}`)}
        </span>
      ))}
    </span>
  )
}
