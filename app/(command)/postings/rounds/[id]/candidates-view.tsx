import { CandidateTable } from '@/components/postings/candidate-table'
import type { PostingsWords } from '@/components/postings/words'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Line, Lines } from '@/components/ui/lines'
import { Separated } from '@/components/ui/separated'
import { listOpenablePeople } from '@/lib/domains/people/queries/openable'
import type { RoundShown } from '@/lib/domains/postings/queries/round'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'

interface CandidatesViewProps {
  actor: Actor
  words: PostingsWords
  round: RoundShown
  at: Instant
}

/** Who stands in a round, and who did and has withdrawn. */
export async function CandidatesView({ actor, words, round, at }: CandidatesViewProps) {
  const { t, format } = words
  const rows = round.may.vet ? waitingFirst(round.candidates) : round.candidates
  const openable = await listOpenablePeople(
    actor,
    round.candidates.map(({ cadreId }) => cadreId),
  )
  return (
    <>
      <Card label={t('candidates.title')}>
        {round.candidates.length > 0 ? (
          <CandidateTable
            words={words}
            openable={openable}
            rows={rows.map((one) => ({
              ...one,
              ...{ applied: one.appliedAt !== null, recommended: one.recommendedAt !== null },
              home: one.home && `${one.home.township}${one.home.name}`,
            }))}
          />
        ) : (
          <Empty title={t('candidates.none')}>
            {t(round.whole ? 'candidates.noneText' : 'candidates.noneOfYours')}
          </Empty>
        )}
      </Card>
      {round.withdrawn.length > 0 && (
        <Card title={t('withdrawn.title')} sub={t('withdrawn.people', { count: round.withdrawn.length })}>
          <Lines label={t('withdrawn.title')}>
            {round.withdrawn.map(({ id, name, unit, withdrawal }) => (
              <Line
                key={id}
                href={`/postings/candidates/${id}`}
                title={name}
                sub={
                  <Separated
                    items={[
                      unit,
                      withdrawal &&
                        t('withdrawn.note', {
                          ...{ day: format.day(withdrawal.at, at), who: withdrawal.by, reason: withdrawal.reason },
                        }),
                    ]}
                  />
                }
              />
            ))}
          </Lines>
        </Card>
      )}
    </>
  )
}

/** Whose vetting is not over stand first, for those who have it before them. */
function waitingFirst(candidates: RoundShown['candidates']): RoundShown['candidates'] {
  const waits = ({ vetting }: RoundShown['candidates'][number]) => vetting === 'NOT_BEGUN' || vetting === 'UNDER_WAY'
  return [...candidates.filter(waits), ...candidates.filter((one) => !waits(one))]
}
