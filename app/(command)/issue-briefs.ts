import type { IssueBrief } from '@/components/dashboards/brief-lines'
import type { Words } from '@/components/dashboards/words'
import { shortLight } from '@/components/issues/light-words'
import type { IssueLine } from '@/lib/issues/queries/line'

/** Issues in the few words of a dashboard: title, why it has its light, who leads, at which level. */
export function issueBriefs(words: Words, lines: readonly IssueLine[]): IssueBrief[] {
  return lines.map((line) => ({
    href: `/issues/${encodeURIComponent(line.number)}`,
    number: line.number,
    title: line.title,
    light: line.light,
    reason: line.seen ? shortLight(words, line.seen) : words.stages(line.stage),
    village: line.villageName,
    lead: leadWord(words, line),
    level: words.levels(line.level),
  }))
}

function leadWord({ issues, units }: Words, { lead }: IssueLine): string {
  if (!lead) return issues('noLead')
  return 'unit' in lead ? lead.unit : units(`teams.${lead.team}`)
}
