'use client'

import { spread, ticksUpTo } from './scale'

export interface Series {
  label: string
  /** One value for each point of time; null where nothing is known, which breaks the line. */
  values: (number | null)[]
  /** Filled beneath: a stock, not a flow. */
  area?: boolean
}

interface TrendChartProps {
  /** What stands under the axis, one for each value: 06-01. */
  points: string[]
  /** One or two: ink blue solid, then slate dashed. */
  series: Series[]
  /** From and to are indexes of points; a single point is shaded half a step on either side. */
  holidays?: { from: number; to: number; label: string }[]
  /** The word that names the highest value of the first series: 最高. */
  peak?: string
  /** The whole in a sentence, for those who do not see it. */
  label: string
}

const HEIGHT = 142
const STEP = 4
const MIN_GAP = 16

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`

/**
 * Lines over time, drawn from their values; widths are in percent and the plot alone is stretched, so that text keeps its
 * size on any screen. Labels stand at the lines' ends instead of a legend.
 */
export function TrendChart({ points, series, holidays = [], peak, label }: TrendChartProps) {
  const known = series.flatMap((line) => line.values.filter((value) => value !== null))
  const ticks = ticksUpTo(Math.max(0, ...known))
  const top = ticks.at(-1) ?? 1
  const last = Math.max(points.length - 1, 1)
  const x = (i: number) => i / last
  const y = (value: number) => HEIGHT * (1 - value / top)
  const ends = series.map((line) => line.values.at(-1) ?? null)
  const labelAt = spread(
    ends.map((end) => y(end ?? 0) + 4),
    MIN_GAP,
    HEIGHT,
  )
  const highest = peak ? highestOf(series[0]?.values ?? []) : undefined

  return (
    <div className="trend">
      <svg className="chart" height={HEIGHT + 24} role="img" aria-label={label}>
        {holidays.map(({ from, to, label: name }) => {
          const left = Math.max(0, x(from) - (from === to ? 0.5 / last : 0))
          const right = Math.min(1, x(to) + (from === to ? 0.5 / last : 0))
          return (
            <g key={`${from}${name}`}>
              <rect className="holiday" x={percent(left)} width={percent(right - left)} y="0" height={HEIGHT} />
              <text x={percent((left + right) / 2)} y={HEIGHT - 8} textAnchor="middle">
                {name}
              </text>
            </g>
          )
        })}
        {ticks.map((tick) => (
          <g key={tick}>
            <line className="grid-line" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
            <text x="-8" y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {points.map((point, i) => {
          const back = points.length - 1 - i
          if (back % STEP !== 0) return null
          return (
            <text
              key={point}
              className={back % (2 * STEP) === 0 ? undefined : 'every-other'}
              x={percent(x(i))}
              y={HEIGHT + 18}
              textAnchor="middle"
            >
              {point}
            </text>
          )
        })}
        <svg
          aria-hidden
          width="100%"
          height={HEIGHT}
          viewBox={`0 0 ${last} ${HEIGHT}`}
          preserveAspectRatio="none"
          overflow="visible"
        >
          {series.map((line, i) => (
            <g key={line.label}>
              {line.area && <path className="area" d={areaOf(line.values, y)} />}
              <path data-series={i + 1} d={lineOf(line.values, y)} />
            </g>
          ))}
        </svg>
        {series.map((line, i) => {
          const end = ends[i]
          if (end === null || end === undefined) return null
          return (
            <g key={line.label}>
              <circle data-series={i + 1} cx="100%" cy={y(end)} r="3" />
              <text className="plain" x="100%" dx="9" y={labelAt[i]}>
                {line.label} <tspan className="strong">{end}</tspan>
              </text>
            </g>
          )
        })}
        {highest && highest.at < points.length - 1 && (
          <text
            className="plain"
            x={percent(x(highest.at))}
            y={Math.max(10, y(highest.value) - 6)}
            dx={x(highest.at) > 0.8 ? -4 : 4}
            textAnchor={x(highest.at) > 0.8 ? 'end' : 'start'}
          >
            {peak} <tspan className="strong">{highest.value}</tspan>
          </text>
        )}
      </svg>
    </div>
  )
}

type Height = (value: number) => number

function highestOf(values: (number | null)[]): { at: number; value: number } | undefined {
  let highest: { at: number; value: number } | undefined
  values.forEach((value, at) => {
    if (value !== null && (!highest || value > highest.value)) highest = { at, value }
  })
  return highest
}

/** Stretches of known values, each as its points. */
function stretchesOf(values: (number | null)[], y: Height): { at: number; y: string }[][] {
  const stretches: { at: number; y: string }[][] = [[]]
  values.forEach((value, at) => {
    if (value === null) stretches.push([])
    else stretches.at(-1)?.push({ at, y: y(value).toFixed(1) })
  })
  return stretches.filter((stretch) => stretch.length > 0)
}

function lineOf(values: (number | null)[], y: Height): string {
  return stretchesOf(values, y)
    .map((stretch) => `M${stretch.map((point) => `${point.at} ${point.y}`).join('L')}`)
    .join('')
}

function areaOf(values: (number | null)[], y: Height): string {
  return stretchesOf(values, y)
    .map((stretch) => {
      const first = stretch[0]?.at
      const end = stretch.at(-1)?.at
      return `M${first} ${y(0)}L${stretch.map((point) => `${point.at} ${point.y}`).join('L')}L${end} ${y(0)}Z`
    })
    .join('')
}
