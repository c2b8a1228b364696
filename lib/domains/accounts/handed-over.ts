import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import type { HandedOver } from '@/lib/ground/input/form'

/** A link as the form that made it shows it, once: with whom it is for and until when it works. */
export async function handedOver(link: { address: string; expiresAt: Date }, name: string): Promise<HandedOver> {
  const [t, format] = await Promise.all([translator('links'), formatter()])
  return { address: link.address, words: t('handOver', { name, until: format.asOf(link.expiresAt) }) }
}
