import { useId } from 'react'

interface DeadlineBarProps {
  /** Working days from the first to the limit, and to now. */
  allotted: number
  elapsed: number
  /** What happened on the way: 首响, after so many working days. */
  marks?: { at: number; label: string }[]
  /** Whether the last third is marked as the time when the light turns yellow. */
  labels: { start: string; due: string; today?: string; yellow?: string; overdue?: string }
  /** The whole in a sentence: 时限 15 个工作日,已逾期 3 个工作日. */
  label: string
}

const percent = (value: number) => `${Math.round(value * 1000) / 10}%`

/**
 * The deadline, counted in working days: slate, hatched from the last third, a black tick at the limit, red beyond it.
 * Places are in percent, so that its text is never scaled and one drawing serves desk and phone.
 */
export function DeadlineBar({ allotted, elapsed, marks = [], labels, label }: DeadlineBarProps) {
  const hatch = useId()
  const overdue = Math.max(0, elapsed - allotted)
  const end = Math.max(allotted, elapsed, 1)
  const limit = allotted / end
  const third = (allotted * 2) / 3 / end
  const now = elapsed / end
  const late = overdue > 0
  // Towards an edge a label hangs inward, so that it is never cut off nor runs into its neighbour.
  const anchor = (at: number) => (at < 0.12 ? 'start' : at > 0.88 ? 'end' : 'middle')
  return (
    <svg className="chart" height="64" role="img" aria-label={label}>
      <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="4" height="4" fill="var(--yellow-fill)" />
        <rect width="1.3" height="4" fill="var(--on-yellow)" opacity=".62" />
      </pattern>
      <rect y="23" width={percent(limit)} height="12" rx="2" fill="var(--c-2)" opacity=".55" />
      <rect x={percent(third)} y="23" width={percent(limit - third)} height="12" fill={`url(#${hatch})`} />
      {late && <rect x={percent(limit)} y="23" width={percent(1 - limit)} height="12" rx="2" fill="var(--red-fill)" />}
      {marks.map((mark) => (
        <g key={mark.label}>
          <circle
            cx={percent(Math.min(mark.at / end, 1))}
            cy="29"
            r="4"
            fill="var(--surface)"
            stroke="var(--c-1)"
            strokeWidth="2"
          />
          {mark.at / end < (labels.yellow ? third - 0.08 : limit - 0.1) && (
            <text className="plain" x={percent(mark.at / end)} y="16" textAnchor={anchor(mark.at / end)}>
              {mark.label}
            </text>
          )}
        </g>
      ))}
      <line x1={percent(limit)} x2={percent(limit)} y1="18" y2="40" stroke="var(--ink)" strokeWidth="2" />
      {!late && (
        <line
          x1={percent(now)}
          x2={percent(now)}
          y1="20"
          y2="38"
          stroke="var(--ink)"
          strokeWidth="2"
          strokeDasharray="2 2"
        />
      )}
      {labels.yellow && (
        <text className="plain" x={percent(late ? limit : 1)} dx={late ? -6 : 0} y="16" textAnchor="end">
          {labels.yellow}
        </text>
      )}
      {late && labels.overdue && (
        <text className="late" x="100%" y="16" textAnchor="end">
          {labels.overdue}
        </text>
      )}
      <text y="56">{labels.start}</text>
      <text className="strong" x={percent(limit)} y="56" textAnchor="end">
        {labels.due}
      </text>
      {late && labels.today && (
        <text className={1 - limit < 0.2 ? 'phone:hidden' : undefined} x="100%" y="56" textAnchor="end">
          {labels.today}
        </text>
      )}
    </svg>
  )
}
