import type { Metadata } from 'next'
import { translator } from '@/lib/ground/i18n/translator'

/** The title of a page outside the command system's frame, which names its own (command-page.tsx). */
export async function titled(title: string): Promise<Metadata> {
  return { title: `${title} · ${(await translator('frame'))('product')}` }
}
