import { Icon } from '@/components/ui/icon'
import type { Condition } from '@/lib/domains/postings/rules/conditions'
import type { PostingsWords } from './words'

/** Each condition, met or not, with what it was seen by. */
export function ConditionList({ words: { t, format }, conditions }: { words: PostingsWords; conditions: Condition[] }) {
  return (
    <ul className="check-list" aria-label={t('conditions.title')}>
      {conditions.map((condition) => (
        <li key={condition.kind}>
          <span className="check-mark" data-met={condition.met ? 'yes' : 'no'}>
            <Icon name={condition.met ? 'check' : 'cross'} />
            {t(condition.met ? 'conditions.met' : 'conditions.notMet')}
          </span>
          <span>
            {t(`conditions.asked.${condition.kind}`, { asked: condition.facts.asked })}
            <span className="sub">{evidenceOf(condition)}</span>
          </span>
        </li>
      ))}
    </ul>
  )

  function evidenceOf({ kind, met, facts }: Condition): string {
    const { years = 0, since, missing, low } = facts
    if (kind === 'staff' || kind === 'health') return t(`conditions.evidence.${kind}`, { met: met ? 'yes' : 'no' })
    if (kind === 'grades') {
      if (low) return t('conditions.evidence.low', { years: low })
      return missing ? t('conditions.evidence.noGrade', { years: missing }) : t('conditions.evidence.grades')
    }
    if (missing) return t('conditions.evidence.missing')
    if (kind === 'age') return t('conditions.evidence.age', { years })
    return t('conditions.evidence.since', { day: since ? format.fullDay(since) : '', years })
  }
}
