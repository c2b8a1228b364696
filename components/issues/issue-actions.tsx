import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import type { IconName } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { Menu } from '@/components/ui/menu'
import { TextLink } from '@/components/ui/text-link'
import type { Verb } from '@/lib/domains/issues/rules/moves'
import type { IssueWords } from '@/lib/domains/issues/words'

type PersonalVerb = Exclude<Verb, 'parentAnswered'>

/** One thing that can be done, or why it cannot. */
export type Action = { verb: PersonalVerb; href: string; why: string | null }

interface IssueActionsProps {
  words: IssueWords
  /** In which seats: 交通局. */
  seat: string
  /** The page's one action, where it is this person's turn. */
  primary: Action | null
  others: Action[]
  /** Where nothing can be done: whose turn it is. */
  waiting: string
}

const ICONS: Partial<Record<PersonalVerb, IconName>> = {
  arrive: 'place',
  confirmArrival: 'place',
  verify: 'check',
  consent: 'people',
  triage: 'flag',
  respond: 'edit',
  done: 'check',
  decideExtension: 'clock',
  reject: 'swap',
  restore: 'swap',
}

/** What this person can do now and nothing else: the one action first, what the rule keeps from it disabled with the reason beneath. */
export function IssueActions({ words, seat, primary, others, waiting }: IssueActionsProps) {
  const { moves } = words
  const refused = others.filter(({ why }) => why !== null)
  return (
    <Card title={moves('title')} sub={seat && moves('as', { seat })} padded className="phone:hidden print:hidden">
      {!primary && others.length === 0 ? (
        <p className="text-ink-2">{waiting}</p>
      ) : (
        <div className="actions">
          {primary && (
            <LinkButton variant="primary" size="big" icon={ICONS[primary.verb]} href={primary.href} scroll={false}>
              {moves(`verbs.${primary.verb}`)}
            </LinkButton>
          )}
          <div>{others.map((action) => ActionButton({ words, action }))}</div>
          {refused.length > 0 && (
            <p className="sub">
              {refused.map(({ verb, why }) => (
                <Why key={verb} words={words} verb={verb} why={why} />
              ))}
            </p>
          )}
        </div>
      )}
    </Card>
  )
}

function ActionButton({ words: { moves }, action: { verb, href, why } }: { words: IssueWords; action: Action }) {
  const label = moves(`verbs.${verb}`)
  if (why === null)
    return (
      <LinkButton key={verb} href={href} scroll={false}>
        {label}
      </LinkButton>
    )
  return (
    <button key={verb} type="button" className="button" aria-disabled="true" aria-describedby={`why-${verb}`}>
      {label}
    </button>
  )
}

function Why({ words, verb, why }: { words: IssueWords; verb: PersonalVerb; why: string | null }) {
  return (
    <span id={`why-${verb}`} className="block">
      {whyWords(words, verb, why ?? '')}
    </span>
  )
}

/** 报办结：还没有到场记录。 Most refusals name the deed themselves. */
function whyWords({ moves }: IssueWords, verb: PersonalVerb, why: string): string {
  const label = moves(`verbs.${verb}`)
  return why.startsWith(label) ? why : moves('refused', { verb: label, why })
}

/** The phone's fixed bar: the one action beside 更多, which holds the rest. */
export function IssueActionBar({ words, primary, others }: Omit<IssueActionsProps, 'seat' | 'waiting'>): ReactNode {
  const { moves } = words
  const first = primary ?? others.find(({ why }) => why === null)
  if (!first) return null
  const rest = others.filter((action) => action !== first)
  return (
    <>
      <LinkButton
        variant={primary ? 'primary' : 'normal'}
        size="big"
        icon={ICONS[first.verb]}
        href={first.href}
        scroll={false}
      >
        {moves(`verbs.${first.verb}`)}
      </LinkButton>
      {rest.length > 0 && (
        <Menu trigger={moves('more')} triggerClass="button min-h-12 px-5" label={moves('others')}>
          {rest.map(({ verb, href, why }) =>
            why === null ? (
              <TextLink key={verb} href={href} scroll={false}>
                {moves(`verbs.${verb}`)}
              </TextLink>
            ) : (
              <p key={verb} className="px-3 py-2 text-sm text-ink-3">
                {whyWords(words, verb, why)}
              </p>
            ),
          )}
        </Menu>
      )}
    </>
  )
}
