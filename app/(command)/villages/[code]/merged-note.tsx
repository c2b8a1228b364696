import { Note } from '@/components/ui/note'
import { Separated } from '@/components/ui/separated'
import { TextLink } from '@/components/ui/text-link'
import { issueListHref } from '@/lib/domains/issues/filter'
import type { VillageScope } from '@/lib/domains/places/scope'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'

/** A village that is no more says since when, and where what was open went; its successor, where what was closed before is found. */
export async function MergedNote({ village: { mergedInto, mergedFrom } }: { village: VillageScope }) {
  if (!mergedInto && mergedFrom.length === 0) return null
  const [t, format] = await Promise.all([translator('places'), formatter()])
  return (
    <div className="merged-notes">
      {mergedInto && (
        <Note>
          {t('mergedNote', { day: format.fullDay(mergedInto.onDay) })}{' '}
          <TextLink href={`/villages/${mergedInto.code}`}>{mergedInto.name}</TextLink>
        </Note>
      )}
      {mergedFrom.map(({ code, name, onDay }) => (
        <Note key={code}>
          {t('tookOver', { day: format.fullDay(onDay), name })}{' '}
          <Separated
            items={[
              <TextLink key="closed" href={issueListHref({ village: code, view: 'closed' })}>
                {t('closedBefore', { name })}
              </TextLink>,
              <TextLink key="village" href={`/villages/${code}`}>
                {t('oldPage', { name })}
              </TextLink>,
            ]}
          />
        </Note>
      ))}
    </div>
  )
}
