import { inSprite } from './sprite'

export type Light = 'RED' | 'YELLOW' | 'GREEN' | 'GREY'

/** The four lights from loudest to quietest: the order of every legend, bar and list. */
export const LIGHTS: readonly Light[] = ['RED', 'YELLOW', 'GREEN', 'GREY']

/** The shape of a light: ■ ▲ ● ○, so that it is never colour alone. `label` only where no word stands beside it. */
export function Mark({ light, label }: { light: Light | 'NONE'; label?: string }) {
  return (
    <svg
      className="mark"
      data-light={light}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <use href={inSprite(light)} />
    </svg>
  )
}
