import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { TextLink } from '@/components/ui/text-link'
import { AUDIT, type AuditFilter } from '@/lib/ground/trail/filter'
import { AUDIT_GROUPS } from '@/lib/ground/trail/types'
import type { AuditWords } from '@/lib/ground/trail/words'

interface AuditFiltersProps {
  words: AuditWords
  filter: AuditFilter
  townships: { code: string; name: string }[]
  /** Sign-ins and locks are of one kind, and of no place. */
  loginsOnly: boolean
}

/** What narrows the stream: a plain form, whose address can be passed on. */
export function AuditFilters({ words: { t }, filter, townships, loginsOnly }: AuditFiltersProps) {
  return (
    <form action={AUDIT.path} method="get" className="audit-filters">
      <TextField name="who" label={t('keys.who')} placeholder={t('whoHint')} defaultValue={filter.who} maxLength={40} />
      {!loginsOnly && (
        <>
          <SelectField
            name="what"
            label={t('keys.what')}
            placeholder={t('anything')}
            options={AUDIT_GROUPS.map((value) => ({ value, label: t(`groups.${value}`) }))}
            defaultValue={filter.what ?? ''}
          />
          <TextField
            name="about"
            label={t('keys.about')}
            placeholder={t('aboutHint')}
            defaultValue={filter.about}
            maxLength={60}
          />
          <SelectField
            name="place"
            label={t('keys.place')}
            placeholder={t('anywhere')}
            options={townships.map(({ code, name }) => ({ value: code, label: name }))}
            defaultValue={filter.place ?? ''}
          />
        </>
      )}
      <TextField name="from" type="date" label={t('keys.from')} defaultValue={filter.from} />
      <TextField name="to" type="date" label={t('keys.to')} defaultValue={filter.to} />
      <div className="audit-filters-deeds">
        <Button type="submit">{t('search')}</Button>
        {AUDIT.narrowing(filter).length > 0 && <TextLink href={AUDIT.path}>{t('clear')}</TextLink>}
      </div>
    </form>
  )
}
