import { ListCard } from '@/components/ui/list-column'
import { shortLight } from '@/lib/domains/issues/light-words'
import { issueHref } from '@/lib/domains/issues/number'
import type { IssueLine } from '@/lib/domains/issues/shown'
import { leadWords } from '@/lib/domains/issues/who-words'
import type { IssueWords } from '@/lib/domains/issues/words'

/** The list on the phone: title, then the light with its reason, place and lead. */
export function IssueCards({ words, lines }: { words: IssueWords; lines: IssueLine[] }) {
  return lines.map((line) => (
    <ListCard
      key={line.id}
      href={issueHref(line.number)}
      title={line.title}
      light={line.light}
      reason={line.seen ? shortLight(words, line.seen) : words.stages(line.stage)}
      facts={[`${line.townshipName} ${line.villageName}`, leadWords(words, line.lead)]}
    />
  ))
}
