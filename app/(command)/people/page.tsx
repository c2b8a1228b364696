import type { Metadata } from 'next'
import { PeopleFilters } from '@/components/people/people-filters'
import { PeopleTable } from '@/components/people/people-table'
import type { PeopleWords } from '@/components/people/words'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { LinkButton } from '@/components/ui/link-button'
import { listPeople, type PeoplePage } from '@/lib/domains/people/queries/list'
import { type PeopleFilter, peopleHref, readPeopleFilter } from '@/lib/domains/people/schema'
import { getMoment } from '@/lib/domains/places/scope'
import { requireActor, requirePage } from '@/lib/ground/auth/require-actor'
import { translator } from '@/lib/ground/i18n/translator'
import { CommandPage } from '../command-page'
import { peopleWords } from './people-words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('people'))('title') }
}

/** The cadres whose page the person may open, by name or unit, and by what they are in villages today. */
export default async function PeoplePageRoute({ searchParams }: PageProps<'/people'>) {
  const actor = await requireActor()
  requirePage(actor, 'appointment.view')
  const filter = readPeopleFilter(await searchParams)
  const at = await getMoment(actor)
  const [page, words] = await Promise.all([listPeople(actor, filter, at), peopleWords()])
  const sub = words.people('count', { count: page.total })
  return (
    <CommandPage actor={actor} title={words.people('title')} sub={sub} phoneSub={sub}>
      <Card label={words.people('list')} className="people">
        <PeopleFilters words={words} filter={filter} />
        {page.people.length > 0 ? (
          <PeopleTable words={words} people={page.people} />
        ) : (
          <Nobody words={words} filter={filter} />
        )}
        <Pages words={words} filter={filter} page={page} />
      </Card>
    </CommandPage>
  )
}

function Nobody({ words: { people: t }, filter }: { words: PeopleWords; filter: PeopleFilter }) {
  if (!filter.q && !filter.post) return <Empty title={t('emptyAll')}>{t('emptyAllText')}</Empty>
  return (
    <Empty title={t('empty')} action={<LinkButton href="/people">{t('clear')}</LinkButton>}>
      {t('emptyText')}
    </Empty>
  )
}

function Pages({ words: { people: t }, filter, page }: { words: PeopleWords; filter: PeopleFilter; page: PeoplePage }) {
  if (!page.next && !filter.after) return null
  const { after: _, ...kept } = filter
  return (
    <nav className="pager" aria-label={t('list')}>
      <span />
      {filter.after && (
        <LinkButton size="small" href={peopleHref(kept)}>
          {t('first')}
        </LinkButton>
      )}
      {page.next && (
        <LinkButton size="small" href={peopleHref({ ...kept, after: page.next })}>
          {t('next')}
        </LinkButton>
      )}
    </nav>
  )
}
