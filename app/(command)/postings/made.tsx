import { Toast } from '@/components/ui/toast'
import { translator } from '@/lib/ground/i18n/translator'

/** What an address may say was just done. */
const MADE = [
  'opened',
  'closed',
  'applied',
  'recommended',
  'vetted',
  'withdrawn',
  'unrecommended',
  'proposed',
  'pinned',
  'lifted',
  'changed',
  'submitted',
  'objected',
  'cleared',
  'approved',
  'returned',
  'recallProposed',
  'drafted',
  'agreed',
  'declined',
] as const
export type Made = (typeof MADE)[number]

/** What was just done. */
export async function MadeToast({ done }: { done: string | string[] | undefined }) {
  const made = MADE.find((one) => one === done)
  if (!made) return null
  return <Toast>{(await translator('postings'))(`made.${made}`)}</Toast>
}
