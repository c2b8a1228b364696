import { ListView } from '@/components/lists/list-view'
import { registerColumns } from '@/lib/domains/households/columns'
import {
  REGISTER,
  type RegisterFilter,
  type RegisterKey,
  type RegisterView,
  STEPS,
  UNVISITED_DAYS,
  VIEWS,
} from '@/lib/domains/households/filter'
import type { RegisterPage } from '@/lib/domains/households/shown'
import type { RegisterWords } from '@/lib/domains/households/words'
import { HouseholdCategory, MonitorKind, PovertyCause, PovertyStatus } from '@/lib/generated/prisma/enums'
import { tableOf } from '@/lib/ground/lists/columns'
import { menuOf, openedOf, pagerOf, searchOf } from '@/lib/ground/lists/show'
import type { EmptyShown, Option } from '@/lib/ground/lists/shown'

/** The choices that the page has asked for, by the key that they narrow by; those of a closed menu are asked for when it opens. */
export type RegisterChoices = Partial<Record<RegisterKey, Option[] | undefined>>

interface HouseholdListProps {
  words: RegisterWords
  filter: RegisterFilter
  page: RegisterPage
  choices: RegisterChoices
  /** The menu that the address has open. */
  opened: string | undefined
  /** Whether a visit can be logged from a line. */
  mayVisit: boolean
}

/** The register: views, what narrows it, and the households. */
export function HouseholdList({ words, filter, page, choices, opened, mayVisit }: HouseholdListProps) {
  const { t, ofList } = words
  const menus = menusOf(words, filter, choices)
  const columns = registerColumns(words, filter.view, page.now, mayVisit)
  return (
    <ListView
      label={t(`views.${filter.view}`)}
      tabs={tabsOf(words, filter, page.views)}
      search={searchOf(REGISTER, filter, { label: t('searchLabel'), hint: t('searchHint'), maxLength: 40 })}
      menus={menus}
      here={REGISTER.href(REGISTER.first(filter))}
      choicesAt="/api/households/choices"
      open={openedOf(REGISTER, filter, menus, opened, ofList)}
      clearAll={
        REGISTER.narrowing(filter).length > 0
          ? [REGISTER.href({ view: filter.view }), ofList.lists('clearAll')]
          : undefined
      }
      table={{
        ...tableOf(columns, page.rows, ({ number }) => number),
        caption: t('table'),
        at: '/households/',
        button: { after: '/visit', icon: 'edit' },
        cards: true,
      }}
      empty={page.rows.length === 0 ? emptyOf(words, filter) : undefined}
      pager={pagerOf(REGISTER, filter, page, ofList, t('one'))}
    />
  )
}

function tabsOf({ t, format }: RegisterWords, filter: RegisterFilter, counts: Partial<Record<RegisterView, number>>) {
  const shown = VIEWS.filter((view) => view !== 'mine' || counts.mine || filter.view === 'mine')
  return {
    label: t('keys.view'),
    current: shown.indexOf(filter.view),
    items: shown.map((view) => {
      const count = counts[view]
      const tab = [t(`views.${view}`), REGISTER.href(REGISTER.first(filter, { view }))] as const
      return count === undefined ? tab : ([...tab, format.number(count)] as const)
    }),
  }
}

/** The menus that are always there, and those of places once the place above is settled. */
function menusOf(words: RegisterWords, filter: RegisterFilter, choices: RegisterChoices) {
  const { t, issues } = words
  const each = <T extends string>(values: Record<string, T>, word: (value: T) => string): Option[] =>
    Object.values(values).map((value) => [value, word(value)])
  const said: Partial<Record<RegisterKey, Option[]>> = {
    category: each(HouseholdCategory, (value) => issues(`household.categories.${value}`)),
    status: each(PovertyStatus, (value) => issues(`household.statuses.${value}`)),
    monitor: each(MonitorKind, (value) => issues(`household.monitors.${value}`)),
    cause: each(PovertyCause, (value) => t(`causes.${value}`)),
    step: STEPS.map((step) => [step, t(`changing.${step}`)]),
    unvisited: UNVISITED_DAYS.map((days) => [days, t('unvisitedDays', { days })]),
  }
  // asked for where changes are looked at; elsewhere one menu less
  const offered = (key: RegisterKey) =>
    key in choices || filter[key] !== undefined || (key === 'step' ? filter.view === 'changing' : key in said)
  return MENUS.filter(offered).map((key) => menuOf(REGISTER, filter, key, words.ofList, said[key] ?? choices[key]))
}

const MENUS = [
  ...(['township', 'village', 'group', 'category', 'status', 'monitor', 'cause', 'helper', 'step'] as const),
  'unvisited',
] as const satisfies RegisterKey[]

function emptyOf({ t, ofList }: RegisterWords, filter: RegisterFilter): EmptyShown {
  if (REGISTER.narrowing(filter).length > 0)
    return {
      title: t('empty.filtered'),
      note: t('empty.filteredNote'),
      action: [REGISTER.href({ view: filter.view }), ofList.lists('clearAll')],
    }
  return {
    title: t(`empty.${filter.view}`),
    note: t(`empty.${filter.view}Note`),
    ...(filter.view !== 'current' && { action: ['/households', t('empty.toCurrent')] as const }),
  }
}
