import { useActionState } from 'react'
import { Icon } from '@/components/ui/icon'
import { MenuSheet } from '@/components/ui/menu-sheet'
import { type FormState, IDLE } from '@/lib/ground/input/form'
import { LanguageChoice } from './language-choice'
import { besides, type Nav } from './nav'
import type { FrameWords } from './sayings'
import { ThemeChoice } from './theme-control'

/** The one menu that both buttons open: the name at the foot of the sidebar, and 我的 on the phone. */
export const USER_MENU = 'user-menu'
/** One's own page; without script it shows what the menu does. */
const ACCOUNT = '/account'

export interface Person {
  name: string
  /** The seat in use: 总队长 · 金沙河村. */
  seat: string
}

export type SignOut = (before: FormState, form: FormData) => Promise<FormState>

interface UserMenuProps {
  words: FrameWords
  person: Person
  nav: Nav
  signOut: SignOut
}

/** Who I am, on the phone what its bar has no room for, theme, language, and a way out. */
export function UserMenu(props: UserMenuProps) {
  const { account } = props.words
  return (
    <MenuSheet id={USER_MENU} className="menu user-menu" instead={{ href: ACCOUNT, label: account }}>
      {() => <Choices {...props} />}
    </MenuSheet>
  )
}

/** The same in the page itself, for whoever has no script to open it with. */
export function UserMenuInPage(props: UserMenuProps) {
  return (
    <noscript>
      <div className="menu menu-in-page">
        <Choices {...props} inPage />
      </div>
    </noscript>
  )
}

/** The theme is chosen by script alone. */
function Choices({ words, person, nav, signOut, inPage }: UserMenuProps & { inPage?: boolean }) {
  const more = besides(nav)
  const [, leave] = useActionState(signOut, IDLE)
  return (
    <>
      <p className="menu-person desk:hidden">
        <b>{person.name}</b>
        <span className="sub">{person.seat}</span>
      </p>
      {more.length > 0 && (
        <nav className="desk:hidden" aria-label={words.moreNav}>
          {more.map(({ href, label, icon, count }) => (
            <a key={href} href={href} aria-current={href === nav.current ? 'page' : undefined}>
              <Icon name={icon} />
              <span>{label}</span>
              {count !== undefined && <span className="nav-count">{count}</span>}
            </a>
          ))}
          <hr />
        </nav>
      )}
      {!inPage && (
        <>
          <h2 className="menu-heading">{words.theme}</h2>
          <ThemeChoice day={words.themeDay} night={words.themeNight} system={words.themeSystem} />
          <hr />
        </>
      )}
      <h2 className="menu-heading">{words.language}</h2>
      <LanguageChoice tick />
      <hr />
      <a href={ACCOUNT}>
        <Icon name="person" />
        <span>{words.account}</span>
      </a>
      <form action={leave}>
        <button type="submit">
          <Icon name="leave" />
          <span>{words.signOut}</span>
        </button>
      </form>
    </>
  )
}

/** The first character of a name, for its round. */
export function Avatar({ name }: { name: string }) {
  return (
    <span className="avatar" aria-hidden>
      {[...name][0]}
    </span>
  )
}
