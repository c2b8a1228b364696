import { Toast } from '@/components/ui/toast'
import { MOVES, type Verb } from '@/lib/domains/issues/rules/moves'
import type { IssueWords } from '@/lib/domains/issues/words'

interface MadeToastProps {
  words: IssueWords
  /** The move that the address says was just made. */
  done: string | string[] | undefined
}

/** What was just done. */
export function MadeToast({ words: { moves }, done }: MadeToastProps) {
  if (typeof done !== 'string' || !isMade(done)) return null
  return <Toast>{moves(`made.${done}`)}</Toast>
}

/** A move that a person makes, a report, or photos that were added. */
function isMade(done: string): done is Exclude<Verb, 'parentAnswered'> | 'photos' | 'report' {
  return done === 'photos' || done === 'report' || (Object.hasOwn(MOVES, done) && done !== 'parentAnswered')
}
