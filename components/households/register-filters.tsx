import { FilterMenu } from '@/components/ui/filter-menu'
import { SearchField } from '@/components/ui/search-field'
import { TextLink } from '@/components/ui/text-link'
import {
  type FilterKey,
  narrowingKeys,
  type RegisterFilter,
  registerHref,
  STEPS,
  UNVISITED_DAYS,
  withFilter,
} from '@/lib/domains/households/filter'
import type { RegisterChoices } from '@/lib/domains/households/shown'
import type { RegisterWords } from '@/lib/domains/households/words'
import { HouseholdCategory, MonitorKind, PovertyCause, PovertyStatus } from '@/lib/generated/prisma/enums'

interface RegisterFiltersProps {
  words: RegisterWords
  filter: RegisterFilter
  choices: RegisterChoices
}

type Option = { value: string; label: string }

/** Everything that narrows the register; each choice is an address, so it works before any script and can be passed on. */
export function RegisterFilters({ words, filter, choices }: RegisterFiltersProps) {
  const { t } = words
  return (
    <div className="filters">
      <Search words={words} filter={filter} />
      {menusOf(words, filter, choices).map(({ key, options }) => (
        <Filter key={key} words={words} filter={filter} name={key} options={options} />
      ))}
      {narrowingKeys(filter).length > 0 && (
        <TextLink className="text-sm whitespace-nowrap" href={registerHref({ view: filter.view })}>
          {t('clearAll')}
        </TextLink>
      )}
    </div>
  )
}

function Search({ words: { t }, filter }: Pick<RegisterFiltersProps, 'words' | 'filter'>) {
  const kept = new URLSearchParams(registerHref(withFilter(filter, { q: undefined })).split('?')[1] ?? '')
  return (
    <SearchField
      action="/households"
      name="q"
      value={filter.q}
      label={t('searchLabel')}
      placeholder={t('searchHint')}
      keep={Object.fromEntries(kept)}
      maxLength={40}
    />
  )
}

function Filter({
  words: { t, ui },
  filter,
  name,
  options,
}: {
  words: RegisterWords
  filter: RegisterFilter
  name: FilterKey
  options: Option[]
}) {
  const word = t(`keys.${name}`)
  const set = filter[name]
  const to = (value: string | undefined) => registerHref(withFilter(filter, { [name]: value }))
  return (
    <FilterMenu
      name={word}
      value={set === undefined ? undefined : (options.find(({ value }) => value === set)?.label ?? set)}
      clearHref={to(undefined)}
      clearLabel={ui('clear', { name: word })}
      options={options.map(({ value, label }) => ({ href: to(value), label, current: value === set }))}
    />
  )
}

/** The menus that are always there, and those of places once the place above is settled. */
function menusOf({ t, issues }: RegisterWords, filter: RegisterFilter, choices: RegisterChoices) {
  const named = (found: { id: string; name: string }[]) => found.map(({ id, name }) => ({ value: id, label: name }))
  const coded = (found: { code: string; name: string }[]) =>
    found.map(({ code, name }) => ({ value: code, label: name }))
  const each = <T extends string>(values: Record<string, T>, word: (value: T) => string) =>
    Object.values(values).map((value) => ({ value, label: word(value) }))
  const menus: { key: FilterKey; options: Option[]; always?: boolean }[] = [
    { key: 'township', options: coded(choices.townships) },
    { key: 'village', options: coded(choices.villages) },
    { key: 'group', options: named(choices.groups) },
    {
      key: 'category',
      options: each(HouseholdCategory, (value) => issues(`household.categories.${value}`)),
    },
    { key: 'status', options: each(PovertyStatus, (value) => issues(`household.statuses.${value}`)) },
    { key: 'monitor', options: each(MonitorKind, (value) => issues(`household.monitors.${value}`)) },
    { key: 'cause', options: each(PovertyCause, (value) => t(`causes.${value}`)) },
    { key: 'helper', options: [{ value: 'none', label: t('noHelper') }, ...named(choices.helpers)] },
    // asked for where changes are looked at; elsewhere one menu less
    ...(filter.view === 'changing' || filter.step
      ? [{ key: 'step' as const, options: STEPS.map((step) => ({ value: step, label: t(`changing.${step}`) })) }]
      : []),
    { key: 'unvisited', options: UNVISITED_DAYS.map((days) => ({ value: days, label: t('unvisitedDays', { days }) })) },
  ]
  return menus.filter(({ key, options }) => options.length > 0 || filter[key] !== undefined)
}
