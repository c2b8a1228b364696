import { Empty } from '@/components/ui/empty'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { Pager } from '@/components/ui/pager'
import { Tabs } from '@/components/ui/tabs'
import {
  isFilterKey,
  narrowingKeys,
  type RegisterFilter,
  type RegisterView,
  registerHref,
  VIEWS,
  withFilter,
} from '@/lib/domains/households/filter'
import type { HouseholdLine, RegisterChoices } from '@/lib/domains/households/shown'
import type { RegisterWords } from '@/lib/domains/households/words'
import { HouseholdCards } from './household-cards'
import { HouseholdTable } from './household-table'
import { RegisterFilters } from './register-filters'

interface HouseholdListProps {
  words: RegisterWords
  filter: RegisterFilter
  page: {
    lines: HouseholdLine[]
    offset: number
    total: number
    atLeast: boolean
    next?: string
    previous?: string
    now: Date
  }
  /** How many stand in each of the shorter views. */
  counts: Partial<Record<RegisterView, number>>
  choices: RegisterChoices
  /** Whether a visit can be logged from a line. */
  mayVisit: boolean
}

/** The register: views, filters, and a table at the desk or cards on the phone. */
export function HouseholdList({ words, filter, page, counts, choices, mayVisit }: HouseholdListProps) {
  const { t, format } = words
  const { lines, now } = page
  const shown = VIEWS.filter((view) => view !== 'mine' || counts.mine || filter.view === 'mine')
  return (
    <section className="card" data-edge="" aria-label={t(`views.${filter.view}`)}>
      <Tabs
        label={t('keys.view')}
        items={shown.map((view) => ({
          href: registerHref(withFilter(filter, { view })),
          label: t(`views.${view}`),
          ...(counts[view] !== undefined && { count: format.number(counts[view]) }),
          current: view === filter.view,
        }))}
      />
      <RegisterFilters words={words} filter={filter} choices={choices} />
      {lines.length === 0 ? (
        <ListEmpty words={words} filter={filter} />
      ) : (
        <>
          <div className="phone:hidden">
            <HouseholdTable words={words} lines={lines} view={filter.view} now={now} mayVisit={mayVisit} />
          </div>
          <div className="desk:hidden">
            <HouseholdCards words={words} lines={lines} now={now} mayVisit={mayVisit && filter.view === 'mine'} />
          </div>
        </>
      )}
      <ListPager words={words} filter={filter} page={page} />
    </section>
  )
}

function ListPager({ words: { t, ui, format }, filter, page }: Pick<HouseholdListProps, 'words' | 'filter' | 'page'>) {
  const { offset, total, atLeast, next, previous, lines } = page
  const range = {
    from: format.number(offset + 1),
    to: format.number(offset + lines.length),
    total: format.number(Math.max(total, offset + lines.length)),
  }
  return (
    <Pager
      sticky
      summary={lines.length === 0 ? t('pagesNone') : t(atLeast ? 'pagesMany' : 'pages', range)}
      labels={{ previous: ui('previous'), next: ui('next') }}
      {...(next && { next: registerHref({ ...withFilter(filter, {}), after: next }) })}
      {...(previous && { previous: registerHref({ ...withFilter(filter, {}), before: previous }) })}
    />
  )
}

function ListEmpty({ words: { t }, filter }: { words: RegisterWords; filter: RegisterFilter }) {
  if (narrowingKeys(filter).length > 0)
    return (
      <Empty
        title={t('empty.filtered')}
        action={<LinkButton href={registerHref({ view: filter.view })}>{t('clearAll')}</LinkButton>}
      >
        {t('empty.filteredNote')}
      </Empty>
    )
  return (
    <Empty
      title={t(`empty.${filter.view}`)}
      action={filter.view !== 'current' && <LinkButton href="/households">{t('empty.toCurrent')}</LinkButton>}
    >
      {t(`empty.${filter.view}Note`)}
    </Empty>
  )
}

/** What of the address was not understood; the list is shown without it. */
export function RegisterNotes({
  words: { t },
  ignored,
  cursorUnknown,
}: {
  words: RegisterWords
  ignored: string[]
  cursorUnknown: boolean
}) {
  if (ignored.length === 0 && !cursorUnknown) return null
  const names = ignored.map((key) => (isFilterKey(key) ? t(`keys.${key}`) : key.slice(0, 20))).slice(0, 8)
  return (
    <div className="stack phone:mb-3">
      {ignored.length > 0 && (
        <Note>{ignored.join() === 'q' ? t('ignoredShort') : t('ignored', { keys: names.join(t('keysJoin')) })}</Note>
      )}
      {cursorUnknown && <Note>{t('cursorUnknown')}</Note>}
    </div>
  )
}
