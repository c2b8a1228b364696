import { Card } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { ScorePart } from '@/lib/domains/postings/matching/rules/facts'
import { PARTS } from '@/lib/domains/postings/matching/rules/score'
import { pairSentence } from './pair-sentence'
import { signed } from './signed'
import type { PostingsWords } from './words'

interface PairCardProps {
  words: PostingsWords
  village: { id: string; name: string }
  pair: {
    candidateId: string
    name: string
    unit: string
    points: number
    parts: ScorePart[]
    reason: string
    by: string
    changed: boolean
  }
  weights: Record<(typeof PARTS)[number], number>
}

/** Why this person for this village, in a sentence, and what each part adds. */
export function PairCard({ words, village, pair, weights }: PairCardProps) {
  const { t, matching } = words
  const names = { candidate: pair.name, unit: pair.unit, village: village.name }
  const score = { villageId: village.id, candidateId: pair.candidateId, points: pair.points, parts: pair.parts }
  return (
    <Card title={t('pair.title', { village: village.name, person: pair.name })} more={<b>{pair.points}</b>} padded>
      <p>{pairSentence(words, names, score)}</p>
      {pair.changed && (
        <div className="mt-3">
          <Note>{t('pair.changed', { who: pair.by, reason: pair.reason })}</Note>
        </div>
      )}
      <ul className="part-list">
        {PARTS.map((part) => (
          <li key={part}>
            <span>{matching(`parts.${part}`)}</span>
            <span>
              <b>{pair.parts.find((one) => one.part === part)?.points ?? 0}</b>
              <span className="text-ink-3"> / {weights[part]}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface AlternativesCardProps {
  words: PostingsWords
  village: { id: string; name: string }
  base: string
  others: { candidateId: string; name: string; unit: string; points: number; difference: number }[]
}

/** Who else could go there, and what the county would gain or lose by it. */
export function AlternativesCard({ words: { t }, village, base, others }: AlternativesCardProps) {
  return (
    <Card title={t('pair.others', { village: village.name })} sub={t('pair.othersText')}>
      <Table
        caption={t('pair.others', { village: village.name })}
        columns={[
          { label: t('columns.candidate') },
          { label: t('pair.here'), numeric: true },
          { label: t('pair.county'), numeric: true },
        ]}
      >
        {others.map((other) => (
          <tr key={other.candidateId}>
            <th scope="row">
              <TextLink
                scroll={false}
                href={`${base}?change=pin&villageId=${village.id}&candidateId=${other.candidateId}`}
              >
                {other.name}
              </TextLink>{' '}
              <span className="text-xs text-ink-3">{other.unit}</span>
            </th>
            <td className="num">{other.points}</td>
            <td className="num">{signed(other.difference)}</td>
          </tr>
        ))}
      </Table>
    </Card>
  )
}
