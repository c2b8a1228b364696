import { type ICONS, inSprite } from './sprite'

export type IconName = (typeof ICONS)[number]

/** A line icon, never without a word or a label. Without `label` it is decoration beside its word. */
export function Icon({ name, label, className }: { name: IconName; label?: string; className?: string }) {
  const look = className ? `icon ${className}` : 'icon'
  const drawing = <use href={inSprite(name)} />
  if (!label)
    return (
      <svg className={look} aria-hidden>
        {drawing}
      </svg>
    )
  return (
    <svg className={look} role="img" aria-label={label}>
      {drawing}
    </svg>
  )
}
