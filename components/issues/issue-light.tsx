import { LightSentence } from '@/components/ui/light'
import { ruleParameters } from '@/lib/domains/issues/light-words'
import type { SeenLight } from '@/lib/domains/issues/rules/seen-light'
import type { IssueDetail } from '@/lib/domains/issues/shown'
import { whoWords } from '@/lib/domains/issues/who-words'
import type { IssueWords } from '@/lib/domains/issues/words'

/** The light's sentence: the rule with its numbers, what else holds, and what would turn it; once ended, how it ended. */
export function IssueLight({ words, issue }: { words: IssueWords; issue: IssueDetail }) {
  const { light, seen } = issue
  if (!light || !seen) return <Ended words={words} issue={issue} />
  const { lights, ui } = words
  const gap = words.locale === 'en' ? ' ' : ''
  const also = [...new Set(seen.also)].map((rule) => lights(`more.${rule}`))
  return (
    <LightSentence light={light} label={ui(`light.${light}`)}>
      {ruleSentence(words, seen, issue.now)}
      {gap}
      {also.length > 0 && lights('also', { rules: also.join(lights('list')) }) + gap}
      {issue.cures.length > 0 && lights('cures', { light, steps: stepsOf(words, issue).join(lights('and')) })}
    </LightSentence>
  )
}

/** The rule and its numbers, in bold, as a sentence. */
function ruleSentence(words: IssueWords, seen: SeenLight, now: Date): React.ReactNode {
  return words.lights.rich(`rules.${seen.rule}`, {
    ...ruleParameters(words, seen, now),
    b: (inner) => <b>{inner}</b>,
  })
}

/** Who must do what, in the order of the way to the end. */
function stepsOf(words: IssueWords, { cures, household }: IssueDetail): string[] {
  const { lights } = words
  const voice = household ? lights('head', { surname: household.surname }) : lights('voice')
  return cures.map(({ need, by }) => lights(`needs.${need}`, { who: whoWords(words, by), voice }))
}

function Ended({ words: { issues, format }, issue }: { words: IssueWords; issue: IssueDetail }) {
  const at = issue.closedAt ?? issue.withdrawnAt
  if (!at) return null
  const parameters = {
    day: format.day(at, issue.now),
    signer: issue.signerName ?? '',
    elapsed: format.elapsed(at.getTime() - issue.reportedAt.getTime()),
    late: issue.daysLate,
    kind: issue.withdrawalKind ?? 'none',
    number: issue.duplicateOf ?? 'none',
    b: (inner: React.ReactNode) => <b>{inner}</b>,
  }
  return (
    <section className="light-sentence">
      <p>{issues.rich(issue.closedAt ? 'ended.CLOSED' : 'ended.WITHDRAWN', parameters)}</p>
    </section>
  )
}
