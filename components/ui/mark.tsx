import { inSprite } from './sprite'

export type Light = 'RED' | 'YELLOW' | 'GREEN' | 'GREY'

/** The four lights from loudest to quietest: the order of every legend, bar and list. */
export const LIGHTS: readonly Light[] = ['RED', 'YELLOW', 'GREEN', 'GREY']

/** The shape of a light: ■ ▲ ● ○, so that it is never colour alone. `label` only where no word stands beside it. */
export function Mark({ light, label }: { light: Light | 'NONE'; label?: string }) {
  const drawing = <use href={inSprite(light)} />
  if (!label)
    return (
      <svg className="mark" data-light={light} aria-hidden>
        {drawing}
      </svg>
    )
  return (
    <svg className="mark" data-light={light} role="img" aria-label={label}>
      {drawing}
    </svg>
  )
}
