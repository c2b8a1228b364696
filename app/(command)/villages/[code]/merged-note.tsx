import { Note } from '@/components/ui/note'
import { TextLink } from '@/components/ui/text-link'
import type { LocalDate } from '@/lib/clock'
import { formatter } from '@/lib/i18n/format'
import { translator } from '@/lib/i18n/translator'

/** A village that is no more says since when, and where what was open went. */
export async function MergedNote({ code, name, onDay }: { code: string; name: string; onDay: LocalDate }) {
  const [t, format] = await Promise.all([translator('places'), formatter()])
  return (
    <Note>
      {t('mergedNote', { day: format.fullDay(onDay) })} <TextLink href={`/villages/${code}`}>{name}</TextLink>
    </Note>
  )
}
