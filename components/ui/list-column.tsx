import type { ReactNode } from 'react'
import { LightBadge } from './light'
import { type Light, Mark } from './mark'

/** One of the three lists: a 3 px edge in its light, badge and count, then its cards. */
export function ListColumn({
  light,
  label,
  count,
  children,
}: {
  light: Light
  label: string
  count: string
  children: ReactNode
}) {
  return (
    <section className="list-column" data-light={light} aria-label={`${label} ${count}`}>
      <div className="list-column-head">
        <LightBadge light={light} label={label} />
        <span>{count}</span>
      </div>
      {children}
    </section>
  )
}

/** On the phone the lists are tabs: radio buttons, so that they work before any script arrives. */
export function ListTabs({
  label,
  items,
  current,
}: {
  label: string
  items: { light: Light; label: string; count: string }[]
  current: Light
}) {
  return (
    <fieldset className="list-tabs">
      <legend className="sr-only">{label}</legend>
      {items.map((item) => (
        <label key={item.light}>
          <input type="radio" name="list-tab" value={item.light} defaultChecked={item.light === current} />
          <b>{item.count}</b>
          <span>
            <Mark light={item.light} /> {item.label}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
