import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { dueWords } from '@/lib/domains/issues/light-words'
import type { IssueDetail } from '@/lib/domains/issues/shown'
import { leadWords, whoWords } from '@/lib/domains/issues/who-words'
import type { IssueWords } from '@/lib/domains/issues/words'

/** Who answers for what: lead, assisting, commander, level and limit, and how often it went back and forth. */
export function IssueResponsible({ words, issue }: { words: IssueWords; issue: IssueDetail }) {
  const { issues, levels, categories, sources, stages, lights } = words
  const { lead, assisting, turn, extensionBy, urgent, level, stage, now } = issue
  const times = (count: number) => (count > 0 ? issues('responsible.times', { count }) : null)
  const step = issue.stepDueAt && dueWords(words, issue.stepDueAt, now)
  return (
    <Card title={issues('responsible.title')} padded>
      <Facts
        items={[
          { label: issues('responsible.stage'), value: stages(stage) },
          { label: issues('responsible.turn'), value: turn && <b>{whoWords(words, turn)}</b> },
          { label: issues('responsible.lead'), value: leadWords(words, lead) || issues('noLead') },
          {
            label: issues('responsible.assisting'),
            value: assisting.map(({ shortName }) => shortName).join(lights('list')),
          },
          { label: issues('responsible.commander'), value: issue.commanderName ?? issues('responsible.vacant') },
          {
            label: issues('responsible.level'),
            value: urgent
              ? issues('responsible.urgentValue', { level: levels(level) })
              : issues('responsible.levelValue', { level: levels(level), limit: issue.limitWorkdays }),
          },
          { label: issues('responsible.deadline'), value: issue.dueAt && dueWords(words, issue.dueAt, now) },
          { label: issues('responsible.step'), value: stage === 'REPORTED' && step },
          { label: issues('responsible.signing'), value: stage === 'AWAITING_VERIFICATION' && step },
          {
            label: issues('responsible.extension'),
            value: extensionBy && issues('responsible.extensionPending', { who: whoWords(words, extensionBy) }),
          },
          { label: issues('responsible.category'), value: categories(issue.category) },
          { label: issues('responsible.source'), value: sources(issue.source) },
          { label: issues('responsible.reporter'), value: issue.reporterName },
          {
            label: issues('responsible.counts'),
            value: issues('responsible.countsValue', { returns: issue.returns, extensions: issue.extensions }),
          },
          { label: issues('responsible.rejections'), value: times(issue.rejections) },
          { label: issues('responsible.reopenings'), value: times(issue.reopenings) },
          { label: issues('responsible.supervisions'), value: times(issue.supervisions) },
          { label: issues('responsible.nudges'), value: times(issue.nudges) },
        ].map((item) => ({ ...item, value: item.value === false ? null : item.value }))}
      />
    </Card>
  )
}
