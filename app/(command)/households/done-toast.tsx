import { Toast } from '@/components/ui/toast'
import type { RegisterWords } from '@/lib/domains/households/words'

const DONE = ['saved', 'created', 'split', 'merged', 'ended', 'proposed', 'decided', 'visit'] as const

/** Says that it is done, once the page has been read again. */
export function DoneToast({ words: { forms }, done }: { words: RegisterWords; done: unknown }) {
  const known = DONE.find((one) => one === done)
  return known ? <Toast>{forms(`done.${known}`)}</Toast> : null
}
