import type { IconName } from './icon'

export interface ButtonLook {
  /** primary: solid, one a view · secondary: a signature in a list · danger: an outline, since solid red is the light's. */
  variant?: 'primary' | 'secondary' | 'normal' | 'quiet' | 'danger'
  /** big: 48 high, the main action · small: 28 at the desk, 44 on the phone · inline: within a line of text. */
  size?: 'normal' | 'big' | 'small' | 'inline'
  icon?: IconName
  /** As wide as what holds it. */
  block?: boolean
}

/** The attributes that make an element look like a button. */
export function buttonLook({ variant = 'normal', size = 'normal', block }: ButtonLook, className?: string) {
  return {
    className: ['button', block && 'w-full', className].filter(Boolean).join(' '),
    'data-variant': variant,
    'data-size': size,
    ...(size === 'inline' && { 'data-inline': '' }),
  }
}
