import { useId, useState, useSyncExternalStore } from 'react'
import { Icon } from '@/components/ui/icon'
import type { MenuShown, Option } from '@/lib/ground/lists/shown'

interface ListMenuProps {
  menu: MenuShown
  here: string
  choicesAt?: string
}

/**
 * One thing that narrows a list: off it is a word and ▾, on it is 名 + 值 + ×. Its choices are drawn when it opens, and asked
 * for if the page has not brought them. Before the script arrives, and where there are no popovers, it is a link to the same
 * list with its choices beneath.
 */
export function ListMenu({ menu, here, choicesAt }: ListMenuProps) {
  const { key, name, set, options } = menu
  const id = useId()
  const opens = useSyncExternalStore(noChange, hasPopovers, never)
  const [choices, setChoices] = useState<readonly Option[]>()
  const all = `${here}${here.includes('?') ? '&' : '?'}choose=${key}#choices`
  const face = set ? (
    <>
      {name} <b>{set.label}</b>
    </>
  ) : (
    <>
      {name}
      <Icon name="chevron-down" />
    </>
  )

  async function fill() {
    if (choices) return
    if (options) return setChoices(options)
    try {
      const query = here.split('?')[1]
      const answer = await fetch(`${choicesAt}?choose=${key}${query ? `&${query}` : ''}`)
      if (!answer.ok) throw new Error(String(answer.status))
      setChoices(((await answer.json()) as { options: Option[] }).options)
    } catch {
      location.assign(all)
    }
  }

  return (
    <>
      <span className="filter-pill" data-on={set ? '' : undefined}>
        {opens ? (
          <button type="button" popoverTarget={id}>
            {face}
          </button>
        ) : (
          <a href={all}>{face}</a>
        )}
        {set && (
          <a href={set.clear} aria-label={set.clearLabel}>
            <Icon name="cross" />
          </a>
        )}
      </span>
      {opens && (
        <div id={id} popover="auto" className="menu" onToggle={({ newState }) => newState === 'open' && fill()}>
          {choices?.map(([value, label]) => (
            <a
              key={value}
              href={menu.to + encodeURIComponent(value)}
              aria-current={value === set?.value ? 'true' : undefined}
            >
              {label}
            </a>
          ))}
        </div>
      )}
    </>
  )
}

const noChange = () => () => {}
const hasPopovers = () => 'popover' in HTMLElement.prototype
const never = () => false
