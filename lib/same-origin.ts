import 'server-only'
import { headers } from 'next/headers'
import { Refusal } from '@/lib/refusal'

/** A browser sends Origin with every POST; what comes from elsewhere, or without one, is refused (Next lets the latter pass). */
export async function requireSameOrigin(): Promise<void> {
  const sent = await headers()
  const origin = sent.get('origin')
  const host = sent.get('x-forwarded-host') ?? sent.get('host')
  if (!origin || !host || !URL.canParse(origin) || new URL(origin).host !== host) throw new Refusal('origin')
}
