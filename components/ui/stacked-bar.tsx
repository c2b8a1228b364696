import { LIGHTS, type Light } from './mark'

/**
 * Red solid, yellow hatched, green an outlined tint, 待研判 an empty outline. `label` reads the four numbers;
 * `max` is the total that fills the whole width, so that bars of a table can be compared.
 */
export function StackedBar({ counts, label, max }: { counts: Record<Light, number>; label: string; max?: number }) {
  const total = LIGHTS.reduce((sum, light) => sum + counts[light], 0)
  const width = max ? `${(100 * total) / Math.max(max, 1)}%` : undefined
  return (
    <div className="stacked-bar" role="img" aria-label={label} style={{ width }}>
      {LIGHTS.filter((light) => counts[light] > 0).map((light) => (
        <i key={light} data-light={light} style={{ flexGrow: counts[light] }} />
      ))}
    </div>
  )
}
