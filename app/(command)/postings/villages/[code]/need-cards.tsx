import { Form } from '@/components/form/form'
import type { PostingsWords } from '@/components/postings/words'
import { Card } from '@/components/ui/card'
import { Line, Lines } from '@/components/ui/lines'
import { Separated } from '@/components/ui/separated'
import { Tag } from '@/components/ui/tag'
import type { Need } from '@/lib/domains/postings/matching/rules/facts'
import type { VillageNeedShown } from '@/lib/domains/postings/queries/needs'
import { mainNeed, NEEDS, type NeedFacts, type NeedKind } from '@/lib/domains/postings/rules/need'
import type { Instant } from '@/lib/ground/clock'
import type { Translator } from '@/lib/ground/i18n/translator'
import { judgeNeedAction } from '../../actions'

/** The four needs with the figures behind them, and what people said of them. */
export function NeedCard({ words, need, now }: { words: PostingsWords; need: VillageNeedShown; now: Instant }) {
  const { t, format } = words
  const main = mainNeed(need.need)
  return (
    <Card title={t('need.title')} sub={need.judged ? t('need.judgedBy', { who: need.judged.by }) : t('need.computed')}>
      <div className="need-evidence">
        {NEEDS.map((kind) => (
          <div key={kind}>
            <span>{t(`need.long.${kind}`)}</span> {kind === main && <Tag kind="brand">{t('need.main')}</Tag>}
            <br />
            <b>{need.need[kind]}</b>
            {need.judged && <span className="sub">{t('need.byFigures', { value: need.computed[kind] })}</span>}
            <span className="sub">{evidenceOf(kind, need.facts, words)}</span>
          </div>
        ))}
      </div>
      {need.words.length > 0 && (
        <Lines label={t('need.words')}>
          {need.words.map((word) => (
            <Line
              key={`${word.at.getTime()}${word.by}`}
              title={word.text}
              sub={
                <Separated
                  items={[
                    t(word.need ? 'need.judgement' : 'need.comment'),
                    `${word.by} ${word.post}`,
                    format.day(word.at, now),
                    word.need && NEEDS.map((kind) => `${t(`need.${kind}`)}${word.need?.[kind]}`).join(' '),
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

function evidenceOf(kind: NeedKind, facts: NeedFacts, { t, format }: PostingsWords): string {
  const { safety, trade } = facts
  switch (kind) {
    case 'weak':
      return t('need.evidence.weak', { weak: facts.weakBranch ? 'yes' : 'no', members: facts.committeeMembers })
    case 'poor':
      return facts.year === null
        ? t('need.evidence.noYear')
        : t('need.evidence.poor', {
            year: facts.year,
            poor: format.number(facts.poorPeople),
            population: format.number(facts.population),
            share: format.decimal((facts.poorPeople / Math.max(1, facts.population)) * 100),
            income: format.decimal(facts.collectiveIncomeYuan / 10_000),
          })
    case 'disorderly':
      return t('need.evidence.disorderly', { open: safety.open, year: safety.year, petitions: facts.petitions })
    case 'industry':
      return t('need.evidence.industry', { open: trade.open, year: trade.year })
  }
}

/** A judgement of one's own, beside what the figures say. */
export function JudgeCard({ t, villageId, need }: { t: Translator<'postings'>; villageId: string; need: Need }) {
  return (
    <Card title={t('judge.title')} padded>
      <Form
        id="judge"
        action={judgeNeedAction}
        hidden={{ villageId }}
        fields={[
          ...NEEDS.map((kind) => ({
            ...{ kind: 'number' as const, name: kind, label: t(`need.long.${kind}`), min: 0, max: 100, required: true },
            value: String(need[kind]),
          })),
          { kind: 'text', name: 'text', label: t('judge.text'), max: 500, required: true },
        ]}
        columns={2}
        note={t('judge.note')}
        submit={{ label: t('judge.submit'), busy: t('busy'), variant: 'normal' }}
      />
    </Card>
  )
}
