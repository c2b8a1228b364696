import { Form } from '@/components/form/form'
import type { PostingsWords } from '@/components/postings/words'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Line, Lines } from '@/components/ui/lines'
import { Separated } from '@/components/ui/separated'
import type { RoundShown } from '@/lib/domains/postings/queries/round'
import type { Instant, LocalDate } from '@/lib/ground/clock'
import { decideObjectionAction, recordObjectionAction } from '../actions'

interface OfRound {
  words: PostingsWords
  round: RoundShown
}

/** What was objected to the plan while it was on notice, and what was found. */
export function ObjectionsCard({ words: { t, format }, round, at }: OfRound & { at: Instant }) {
  return (
    <Card title={t('objections.title')} sub={t('count', { count: round.objections.length })}>
      {round.objections.length === 0 ? (
        <Empty title={t('objections.none')}>{t('objections.noneText')}</Empty>
      ) : (
        <Lines label={t('objections.title')}>
          {round.objections.map(({ id, candidateId, text, receivedOn, upheld, finding }) => (
            <Line
              key={id}
              strong={upheld === null}
              title={text}
              sub={
                <Separated
                  items={[
                    round.candidates.find((one) => one.id === candidateId)?.name,
                    t('objections.received', { day: format.day(receivedOn, at) }),
                    upheld === null ? t('objections.open') : t(upheld ? 'objections.upheld' : 'objections.notUpheld'),
                    finding,
                  ]}
                />
              }
            />
          ))}
        </Lines>
      )}
    </Card>
  )
}

/** A form for each objection that nobody has looked into yet. */
export function FindingCards({ words: { t }, round }: OfRound) {
  return round.objections
    .filter(({ upheld }) => upheld === null)
    .map(({ id, text }) => (
      <Card key={id} title={t('objections.decide')} sub={text.slice(0, 30)} padded>
        <Form
          id={`finding-${id.slice(-6)}`}
          action={decideObjectionAction}
          hidden={{ objectionId: id }}
          fields={[
            {
              ...{ kind: 'pick', name: 'upheld', label: t('objections.result'), required: true },
              options: [
                { value: 'no', label: t('objections.notUpheld') },
                { value: 'yes', label: t('objections.upheld') },
              ],
            },
            { kind: 'text', name: 'finding', label: t('objections.finding'), max: 1000, required: true },
          ]}
          note={t('objections.decideText')}
          submit={{ label: t('objections.decide'), busy: t('busy') }}
        />
      </Card>
    ))
}

/** Takes down an objection to one of those who are to be posted. */
export function ObjectionCard({ words: { t }, round, today }: OfRound & { today: LocalDate }) {
  const people = round.villages.flatMap(({ name, pair }) => {
    const person = round.candidates.find(({ id }) => id === pair?.candidateId)
    return person ? [{ value: person.id, label: t('person.of', { name: person.name, of: name }) }] : []
  })
  if (people.length === 0) return null
  return (
    <Card title={t('objections.record')} padded>
      <Form
        id="objection"
        action={recordObjectionAction}
        hidden={{ roundId: round.id }}
        fields={[
          {
            ...{ kind: 'choice', name: 'candidateId', label: t('columns.candidate') },
            ...{ none: t('choose'), options: people },
          },
          {
            ...{ kind: 'day', name: 'receivedOn', label: t('objections.receivedOn') },
            ...{ max: today, value: today, required: true },
          },
          { kind: 'text', name: 'text', label: t('objections.text'), max: 1000, required: true },
        ]}
        submit={{ label: t('objections.record'), busy: t('busy'), variant: 'normal' }}
      />
    </Card>
  )
}
