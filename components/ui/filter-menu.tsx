import { useId } from 'react'
import { Icon } from './icon'
import { TextLink } from './text-link'

interface FilterMenuProps {
  /** What is filtered by: 层级. */
  name: string
  /** What it is set to, if it is on. */
  value?: string
  /** The same list without this filter. */
  clearHref: string
  clearLabel: string
  options: { href: string; label: string; count?: string; current?: boolean }[]
}

/** One filter of a list: off it is a word and ▾, on it is 名 + 值 + ×. Every choice is an address. */
export function FilterMenu({ name, value, clearHref, clearLabel, options }: FilterMenuProps) {
  const id = useId()
  return (
    <>
      <span className="filter-pill" data-on={value === undefined ? undefined : ''}>
        <button type="button" popoverTarget={id}>
          {name}
          {value === undefined ? <Icon name="chevron-down" /> : <b>{value}</b>}
        </button>
        {value !== undefined && (
          <TextLink href={clearHref} aria-label={clearLabel}>
            <Icon name="cross" />
          </TextLink>
        )}
      </span>
      <div key={value ?? ''} id={id} popover="auto" className="menu">
        {options.map((option) => (
          <TextLink key={option.href} href={option.href} aria-current={option.current ? 'true' : undefined}>
            {option.label}
            {option.count !== undefined && <small>{option.count}</small>}
          </TextLink>
        ))}
      </div>
    </>
  )
}
