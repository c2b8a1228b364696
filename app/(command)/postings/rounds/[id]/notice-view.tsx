import { PostingForm } from '@/components/postings/posting-form'
import type { PostingsWords } from '@/components/postings/words'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Facts } from '@/components/ui/facts'
import { Line, Lines } from '@/components/ui/lines'
import { Note } from '@/components/ui/note'
import { Separated } from '@/components/ui/separated'
import { TextLink } from '@/components/ui/text-link'
import type { Actor } from '@/lib/access/actor'
import { mayEver } from '@/lib/access/seats'
import { dayOf, type Instant } from '@/lib/clock'
import { getPostingPolicy } from '@/lib/postings/queries/policy'
import type { RoundShown } from '@/lib/postings/queries/round'
import {
  approveRoundAction,
  closeRoundAction,
  decideObjectionAction,
  recordObjectionAction,
  returnRoundAction,
  submitPlanAction,
} from '../actions'

interface NoticeViewProps {
  actor: Actor
  words: PostingsWords
  round: RoundShown
  at: Instant
}

/** Public notice, objections, approval: each step with who may take it and what stands against it. */
export async function NoticeView({ actor, words, round, at }: NoticeViewProps) {
  const { t, format } = words
  const today = dayOf(at)
  const open = round.phase === 'APPLYING' || round.phase === 'MATCHING'
  const onNotice = round.phase === 'NOTICE' || round.phase === 'DECISION'
  const pairs = round.villages.filter(({ pair }) => pair)
  const hidden = { roundId: round.id, version: String(round.version) }
  const { noticeDays } = await getPostingPolicy(actor, round.countyId, at)
  const people = pairs.flatMap(({ name, pair }) => {
    const person = round.candidates.find(({ id }) => id === pair?.candidateId)
    return person ? [{ value: person.id, label: t('person.of', { name: person.name, of: name }) }] : []
  })
  return (
    <div className="with-rail" data-rail="wide">
      <div className="stack">
        <Card title={t('notice.title')} padded>
          {open && <p>{t('notice.notYet', { days: noticeDays })}</p>}
          <Facts
            items={[
              {
                label: t('notice.days'),
                value:
                  round.noticeFromOn &&
                  round.noticeToOn &&
                  t('notice.fromTo', {
                    from: format.day(round.noticeFromOn, at),
                    to: format.day(round.noticeToOn, at),
                  }),
              },
              { label: t('notice.submittedBy'), value: round.submittedBy },
              { label: t('notice.approvedBy'), value: round.approvedBy },
              { label: t('notice.closeReason'), value: round.closeReason },
              {
                label: t('columns.villages'),
                value: t('notice.pairs', { pairs: pairs.length, villages: round.villages.length }),
              },
            ]}
          />
        </Card>
        <Card title={t('objections.title')} sub={t('count', { count: round.objections.length })}>
          {round.objections.length === 0 ? (
            <Empty title={t('objections.none')}>{t('objections.noneText')}</Empty>
          ) : (
            <Lines label={t('objections.title')}>
              {round.objections.map((one) => (
                <Line
                  key={one.id}
                  strong={one.upheld === null}
                  title={one.text}
                  sub={
                    <Separated
                      items={[
                        round.candidates.find(({ id }) => id === one.candidateId)?.name,
                        t('objections.received', { day: format.day(one.receivedOn, at) }),
                        one.upheld === null
                          ? t('objections.open')
                          : t(one.upheld ? 'objections.upheld' : 'objections.notUpheld'),
                        one.finding,
                      ]}
                    />
                  }
                />
              ))}
            </Lines>
          )}
        </Card>
        {round.may.draft &&
          onNotice &&
          round.objections
            .filter(({ upheld }) => upheld === null)
            .map((one) => (
              <Card key={one.id} title={t('objections.decide')} sub={one.text.slice(0, 30)} padded>
                <PostingForm
                  id={`finding-${one.id.slice(-6)}`}
                  action={decideObjectionAction}
                  hidden={{ objectionId: one.id }}
                  fields={[
                    {
                      ...{ kind: 'chips', name: 'upheld', label: t('objections.result'), required: true },
                      options: [
                        { value: 'no', label: t('objections.notUpheld') },
                        { value: 'yes', label: t('objections.upheld') },
                      ],
                    },
                    { kind: 'area', name: 'finding', label: t('objections.finding'), maxLength: 1000, required: true },
                  ]}
                  submit={t('objections.decide')}
                  busy={t('busy')}
                  note={t('objections.decideText')}
                />
              </Card>
            ))}
      </div>
      <div className="stack">
        {round.may.draft && open && (
          <Card title={t('notice.submit')} padded>
            {pairs.length > 0 ? (
              <PostingForm
                id="submit"
                action={submitPlanAction}
                hidden={hidden}
                submit={t('notice.submit')}
                busy={t('busy')}
                look={{ variant: 'primary' }}
                note={t('notice.submitText', { pairs: pairs.length, days: noticeDays })}
              />
            ) : (
              <p className="sub">
                {t.rich('notice.planFirst', {
                  a: (chunks) => <TextLink href={`/postings/rounds/${round.id}`}>{chunks}</TextLink>,
                })}
              </p>
            )}
          </Card>
        )}
        {onNotice && mayEver(actor, 'posting.approve') && (
          <Card title={t('approve.title')} padded>
            {!round.may.approve ? (
              <Note>{t('approve.drafted')}</Note>
            ) : (
              <>
                {round.phase === 'NOTICE' && round.noticeToOn && (
                  <div className="mb-3">
                    <Note>{t('approve.wait', { day: format.day(round.noticeToOn, at) })}</Note>
                  </div>
                )}
                {round.phase === 'DECISION' && (
                  <PostingForm
                    id="approve"
                    action={approveRoundAction}
                    hidden={hidden}
                    fields={[
                      {
                        kind: 'day',
                        name: 'effectiveOn',
                        label: t('approve.effectiveOn'),
                        min: today,
                        value: today,
                        required: true,
                      },
                      {
                        ...{
                          kind: 'text',
                          name: 'documentNo',
                          label: t('approve.documentNo'),
                          maxLength: 60,
                          required: true,
                        },
                        help: t('approve.documentHelp'),
                      },
                    ]}
                    submit={t('approve.submit', { count: pairs.length })}
                    busy={t('busy')}
                    note={t('approve.text')}
                  />
                )}
              </>
            )}
          </Card>
        )}
        {onNotice && round.may.approve && (
          <Card title={t('approve.return')} padded>
            <PostingForm
              id="return"
              action={returnRoundAction}
              hidden={hidden}
              fields={[
                { kind: 'area', name: 'reason', label: t('approve.returnReason'), maxLength: 500, required: true },
              ]}
              submit={t('approve.return')}
              busy={t('busy')}
              look={{ variant: 'normal' }}
            />
          </Card>
        )}
        {onNotice && round.may.draft && people.length > 0 && (
          <Card title={t('objections.record')} padded>
            <PostingForm
              id="objection"
              action={recordObjectionAction}
              hidden={{ roundId: round.id }}
              fields={[
                {
                  ...{ kind: 'select', name: 'candidateId', label: t('columns.candidate') },
                  placeholder: t('choose'),
                  options: people,
                },
                {
                  kind: 'day',
                  name: 'receivedOn',
                  label: t('objections.receivedOn'),
                  max: today,
                  value: today,
                  required: true,
                },
                { kind: 'area', name: 'text', label: t('objections.text'), maxLength: 1000, required: true },
              ]}
              submit={t('objections.record')}
              busy={t('busy')}
              look={{ variant: 'normal' }}
            />
          </Card>
        )}
        {open && round.may.draft && (
          <Card title={t('round.close')} padded>
            <PostingForm
              id="close"
              action={closeRoundAction}
              hidden={hidden}
              fields={[{ kind: 'area', name: 'reason', label: t('round.closeReason'), maxLength: 500, required: true }]}
              submit={t('round.close')}
              busy={t('busy')}
              look={{ variant: 'danger' }}
              note={t('round.closeText')}
            />
          </Card>
        )}
      </div>
    </div>
  )
}
