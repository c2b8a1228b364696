import { issueHref } from '@/components/issues/list-links'
import { Toast } from '@/components/ui/toast'
import { MOVES, type Verb } from '@/lib/issues/rules/moves'
import type { IssueWords } from '@/lib/issues/words'

interface MadeToastProps {
  words: IssueWords
  /** The move that the address says was just made. */
  done: string | string[] | undefined
  /** Of the issue, where it is another page's. */
  number?: string | string[]
}

/** What was just done, with a way to the issue where one is no longer on its page. */
export function MadeToast({ words: { moves }, done, number }: MadeToastProps) {
  if (typeof done !== 'string' || !isMade(done)) return null
  return (
    <Toast {...(typeof number === 'string' && { link: { href: issueHref(number), label: moves('openIssue') } })}>
      {moves(`made.${done}`)}
    </Toast>
  )
}

/** A move that a person makes, a report, or photos that were added. */
function isMade(done: string): done is Exclude<Verb, 'parentAnswered'> | 'photos' | 'report' {
  return done === 'photos' || done === 'report' || (Object.hasOwn(MOVES, done) && done !== 'parentAnswered')
}
