import 'server-only'
import { headers } from 'next/headers'
import { Refusal } from '@/lib/ground/refusal'

type HeaderReader = { get(name: string): string | null }

/** Where a request says it comes from: from our own pages, from elsewhere, or it does not say. */
export function originOf(sent: HeaderReader): 'own' | 'foreign' | 'unsaid' {
  const origin = sent.get('origin')
  if (origin === null) return 'unsaid'
  const host = sent.get('x-forwarded-host') ?? sent.get('host')
  return host && URL.canParse(origin) && new URL(origin).host === host ? 'own' : 'foreign'
}

/** A browser sends Origin with every POST; what comes from elsewhere, or without one, is refused (Next lets the latter pass). */
export async function requireSameOrigin(): Promise<void> {
  if (originOf(await headers()) !== 'own') throw new Refusal('origin')
}
