import { Children, type ReactNode } from 'react'
import { Stat } from './stat'

/** The headline band: the four lights first, then one cell for each figure. */
export function Band({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="card band" aria-label={label}>
      {Children.map(children, (child) => child && <div>{child}</div>)}
    </section>
  )
}

/** All of them, then the four lights, over one stacked bar. */
export function FourLights({
  all,
  lights,
  bar,
}: {
  all: React.ComponentProps<typeof Stat>
  lights: React.ComponentProps<typeof Stat>[]
  bar: ReactNode
}) {
  return (
    <>
      <div className="four-lights">
        <Stat {...all} />
        {lights.map((light) => (
          <Stat key={light.label} {...light} />
        ))}
      </div>
      {bar}
    </>
  )
}
