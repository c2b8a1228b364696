import type { ReactNode } from 'react'

export type Light = 'RED' | 'YELLOW' | 'GREEN' | 'GREY'

/** The four lights from loudest to quietest: the order of every legend, bar and list. */
export const LIGHTS: readonly Light[] = ['RED', 'YELLOW', 'GREEN', 'GREY']

const SHAPES: Record<Light | 'NONE', ReactNode> = {
  RED: <rect x="1" y="1" width="10" height="10" rx="1" fill="currentColor" />,
  YELLOW: (
    <path d="M6 .8 11.8 11.2H.2z" fill="currentColor" stroke="currentColor" strokeWidth=".6" strokeLinejoin="round" />
  ),
  GREEN: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  GREY: <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  NONE: <path d="M2.5 6h7" stroke="currentColor" strokeWidth="1.4" />,
}

/** The shape of a light: ■ ▲ ● ○, so that it is never colour alone. `label` only where no word stands beside it. */
export function Mark({ light, label }: { light: Light | 'NONE'; label?: string }) {
  return (
    <svg
      className="mark"
      data-light={light}
      viewBox="0 0 12 12"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {SHAPES[light]}
    </svg>
  )
}
