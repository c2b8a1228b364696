import { FilterMenu } from '@/components/ui/filter-menu'
import { Icon } from '@/components/ui/icon'
import { LightFilter } from '@/components/ui/light-filter'
import { LIGHTS, type Light } from '@/components/ui/mark'
import { SearchField } from '@/components/ui/search-field'
import { TextLink } from '@/components/ui/text-link'
import {
  type FilterKey,
  type IssueFilter,
  issueListHref,
  narrowingKeys,
  OPEN_VIEWS,
  withFilter,
} from '@/lib/domains/issues/filter'
import type { FilterChoices } from '@/lib/domains/issues/shown'
import type { IssueWords } from '@/lib/domains/issues/words'
import { IssueCategory, IssueSource, IssueStage, Level } from '@/lib/generated/prisma/enums'

interface ListFiltersProps {
  words: IssueWords
  filter: IssueFilter
  lights: Record<Light, number>
  choices: FilterChoices
}

type Option = { value: string; label: string }

/** Everything that narrows the list; each choice is an address, so it works before any script and can be passed on. */
export function ListFilters({ words, filter, lights, choices }: ListFiltersProps) {
  const { issues } = words
  return (
    <>
      <div className="filters desk:hidden">
        <Search words={words} filter={filter} placeholder={issues('searchHintPhone')} />
      </div>
      <div className="filters">
        <div className="phone:hidden">
          <Search words={words} filter={filter} placeholder={issues('searchHint')} />
        </div>
        {OPEN_VIEWS.includes(filter.view) && <Lights words={words} filter={filter} lights={lights} />}
        {menusOf(words, filter, choices).map(({ key, options }) => (
          <Filter key={key} words={words} filter={filter} name={key} options={options} />
        ))}
        {narrowingKeys(filter).length > 0 && (
          <TextLink
            className="text-sm whitespace-nowrap"
            href={issueListHref({ view: filter.view, sort: filter.sort })}
          >
            {issues('clearAll')}
          </TextLink>
        )}
        <Order words={words} filter={filter} />
      </div>
    </>
  )
}

function Search({ words, filter, placeholder }: { words: IssueWords; filter: IssueFilter; placeholder: string }) {
  const { q, ...rest } = filter
  const kept = new URLSearchParams(issueListHref(withFilter(rest as IssueFilter, {})).split('?')[1] ?? '')
  return (
    <SearchField
      action="/issues"
      name="q"
      value={q}
      label={words.issues('searchLabel')}
      placeholder={placeholder}
      keep={Object.fromEntries(kept)}
    />
  )
}

/** A chosen light leads back to all; with several chosen each can be taken out. */
function Lights({ words, filter, lights }: Pick<ListFiltersProps, 'words' | 'filter' | 'lights'>) {
  const { ui, issues, format } = words
  const chosen = filter.light ?? []
  return (
    <LightFilter
      label={issues('lightsLabel')}
      items={LIGHTS.map((light) => {
        const current = chosen.includes(light)
        const rest = chosen.filter((one) => one !== light)
        return {
          light,
          label: ui(`light.${light}`),
          count: format.number(lights[light]),
          current,
          href: issueListHref(withFilter(filter, { light: current ? (rest.length ? rest : undefined) : [light] })),
        }
      })}
    />
  )
}

function Filter({
  words,
  filter,
  name,
  options,
}: {
  words: IssueWords
  filter: IssueFilter
  name: FilterKey
  options: Option[]
}) {
  const { issues, ui } = words
  const word = issues(`keys.${name}`)
  const set = filter[name] === undefined ? undefined : String(filter[name])
  return (
    <FilterMenu
      name={word}
      value={set === undefined ? undefined : (options.find((option) => option.value === set)?.label ?? set)}
      clearHref={issueListHref(without(filter, name))}
      clearLabel={ui('clear', { name: word })}
      options={options.map(({ value, label }) => ({
        href: issueListHref({ ...without(filter, name), [name]: value }),
        label,
        current: value === set,
      }))}
    />
  )
}

/** Another town has other villages. */
function without(filter: IssueFilter, name: FilterKey): IssueFilter {
  return withFilter(filter, { [name]: undefined, ...(name === 'township' && { village: undefined }) })
}

/** The menus that are always there, then those of the conditions that only a link can set. */
function menusOf(
  words: IssueWords,
  filter: IssueFilter,
  choices: FilterChoices,
): { key: FilterKey; options: Option[] }[] {
  const { levels, stages, categories, sources, issues } = words
  const units = choices.units.map(({ id, shortName }) => ({ value: id, label: shortName }))
  const places = (found: { code: string; name: string }[]) =>
    found.map(({ code, name }) => ({ value: code, label: name }))
  const set = (key: FilterKey) => filter[key] !== undefined
  const days = (['reportedFrom', 'reportedTo', 'closedFrom', 'closedTo', 'redFrom', 'reopenedFrom'] as const).filter(
    set,
  )
  return [
    { key: 'level' as const, options: Object.values(Level).map((value) => ({ value, label: levels(value) })) },
    ...(choices.townships.length || set('township')
      ? [{ key: 'township' as const, options: places(choices.townships) }]
      : []),
    ...(choices.villages.length || set('village')
      ? [{ key: 'village' as const, options: places(choices.villages) }]
      : []),
    { key: 'unit' as const, options: units },
    {
      key: 'category' as const,
      options: Object.values(IssueCategory).map((value) => ({ value, label: categories(value) })),
    },
    { key: 'stage' as const, options: Object.values(IssueStage).map((value) => ({ value, label: stages(value) })) },
    ...(set('lead') ? [{ key: 'lead' as const, options: units }] : []),
    ...(set('source')
      ? [
          {
            key: 'source' as const,
            options: Object.values(IssueSource).map((value) => ({ value, label: sources(value) })),
          },
        ]
      : []),
    ...(set('extension')
      ? [
          {
            key: 'extension' as const,
            options: (['pending', 'village', 'township', 'county'] as const).map((value) => ({
              value,
              label: issues(`values.${value}`),
            })),
          },
        ]
      : []),
    ...(set('settled')
      ? [{ key: 'settled' as const, options: [{ value: 'onTheSpot', label: issues('values.onTheSpot') }] }]
      : []),
    ...(['common', 'reportedBy', 'doneBy', 'signedBy'] as const)
      .filter(set)
      .map((key) => ({ key, options: [{ value: filter[key] ?? '', label: issues('values.one') }] })),
    ...days.map((key) => ({ key, options: [{ value: filter[key] ?? '', label: filter[key] ?? '' }] })),
  ]
}

/** By due date or by the latest move; ended issues only by the latter. */
function Order({ words: { issues }, filter }: { words: IssueWords; filter: IssueFilter }) {
  if (!OPEN_VIEWS.includes(filter.view)) return null
  const other = filter.sort === 'due' ? 'moved' : 'due'
  return (
    <TextLink
      className="filter-pill ml-auto"
      href={issueListHref(withFilter(filter, { sort: other }))}
      aria-label={`${issues('sort.label')} ${issues(`sort.${filter.sort}`)}`}
      title={issues(`sort.${other}`)}
    >
      <Icon name="sort" />
      <b>{issues(`sort.${filter.sort}`)}</b>
    </TextLink>
  )
}
