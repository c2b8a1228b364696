import { ListCard } from '@/components/ui/list-column'
import type { IssueLine } from '@/lib/domains/issues/shown'
import type { IssueWords } from '@/lib/domains/issues/words'
import { shortLight } from './light-words'
import { issueHref } from './list-links'
import { leadWords } from './who-words'

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
