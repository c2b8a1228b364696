import { type ICONS, inSprite } from './sprite'

export type IconName = (typeof ICONS)[number]

/** A line icon, never without a word or a label. Without `label` it is decoration beside its word. */
export function Icon({ name, label, className }: { name: IconName; label?: string; className?: string }) {
  return (
    <svg
      className={className ? `icon ${className}` : 'icon'}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <use href={inSprite(name)} />
    </svg>
  )
}
