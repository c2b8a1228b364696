import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import type { Translator } from '@/lib/ground/i18n/translator'

interface PersonLinkProps {
  t: Translator<'postings'>
  cadreId: string
  name: string
  /** Whose own pages the viewer may open. */
  openable: ReadonlySet<string>
}

/** Beside a name that leads to a file or a tenure: the way to the person's own page. */
export function PersonLink({ t, cadreId, name, openable }: PersonLinkProps) {
  if (!openable.has(cadreId)) return null
  const label = t('person.open', { name })
  return (
    <TextLink className="person-link" href={`/people/${cadreId}`} aria-label={label} title={label}>
      <Icon name="person" />
    </TextLink>
  )
}
