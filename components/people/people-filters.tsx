import { FilterMenu } from '@/components/ui/filter-menu'
import { SearchField } from '@/components/ui/search-field'
import { type PeopleFilter, POST_FILTERS, peopleHref } from '@/lib/domains/people/schema'
import type { PeopleWords } from './words'

/** Search by name or unit, and what somebody is today; each choice is an address. */
export function PeopleFilters({
  words: { people: t, ui },
  filter: { q, post },
}: {
  words: PeopleWords
  filter: PeopleFilter
}) {
  return (
    <div className="filters">
      <SearchField
        action="/people"
        name="q"
        value={q}
        label={t('searchLabel')}
        placeholder={t('searchHint')}
        keep={post ? { post } : {}}
        maxLength={40}
      />
      <FilterMenu
        name={t('filter')}
        value={post && t(`filters.${post}`)}
        clearHref={peopleHref({ q })}
        clearLabel={ui('clear', { name: t('filter') })}
        options={POST_FILTERS.map((one) => ({
          href: peopleHref({ q, post: one }),
          label: t(`filters.${one}`),
          current: one === post,
        }))}
      />
    </div>
  )
}
