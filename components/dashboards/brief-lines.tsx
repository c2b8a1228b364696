import { Line, Lines } from '@/components/ui/lines'
import { type Light, Mark } from '@/components/ui/mark'
import { Separated } from '@/components/ui/separated'
import type { Words } from './words'

/** An issue in the few words of a dashboard, all of them ready. */
export interface IssueBrief {
  href: string
  number: string
  title: string
  light: Light | null
  /** Why it has its light: 逾期 1 工作日. */
  reason: string
  village: string
  lead: string
  level: string
}

/** Issues one beneath the other: mark and title, then village, lead and reason. */
export function BriefLines({ words, label, briefs }: { words: Words; label: string; briefs: IssueBrief[] }) {
  return (
    <Lines label={label}>
      {briefs.map(({ href, title, light, village, lead, reason }) => (
        <Line
          key={href}
          href={href}
          title={title}
          lead={light && <Mark light={light} label={words.ui(`light.${light}`)} />}
          sub={<Separated items={[village, lead, reason]} />}
        />
      ))}
    </Lines>
  )
}

/** The last six digits of a number: enough within one village. */
export function lastDigits(number: string): string {
  return number.slice(-6)
}
