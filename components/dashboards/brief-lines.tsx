import { Line, Lines } from '@/components/ui/lines'
import { Mark } from '@/components/ui/mark'
import { Separated } from '@/components/ui/separated'
import { shortLight } from '@/lib/domains/issues/light-words'
import { issueHref } from '@/lib/domains/issues/number'
import type { IssueLine } from '@/lib/domains/issues/shown'
import { leadWords } from '@/lib/domains/issues/who-words'
import type { Words } from './words'

/** Issues one beneath the other: mark and title, then village, lead and why it has its light. */
export function BriefLines({ words, label, lines }: { words: Words; label: string; lines: IssueLine[] }) {
  return (
    <Lines label={label}>
      {lines.map((line) => (
        <Line
          key={line.id}
          href={issueHref(line.number)}
          title={line.title}
          lead={line.light && <Mark light={line.light} label={words.ui(`light.${line.light}`)} />}
          sub={
            <Separated
              items={[line.villageName, leadWords(words, line.lead), line.seen && shortLight(words, line.seen)]}
            />
          }
        />
      ))}
    </Lines>
  )
}
