import { IssueLines } from '@/components/issues/issue-lines'
import { shortLight } from '@/lib/domains/issues/light-words'
import { issueHref } from '@/lib/domains/issues/number'
import type { IssueLine } from '@/lib/domains/issues/shown'
import { leadWords } from '@/lib/domains/issues/who-words'
import { lightWords, type Words } from './words'

/** Issues one beneath the other: mark and title, then village, lead and why it has its light. */
export function BriefLines({ words, label, lines }: { words: Words; label: string; lines: IssueLine[] }) {
  return (
    <IssueLines
      label={label}
      lights={lightWords(words)}
      lines={lines.map(({ number, title, light, villageName, lead, seen }) => [
        ...([issueHref(number), title, light] as const),
        ...[villageName, leadWords(words, lead), seen && shortLight(words, seen)],
      ])}
    />
  )
}
