import { PeopleFilters } from '@/components/people/people-filters'
import { PeopleTable } from '@/components/people/people-table'
import type { PeopleWords } from '@/components/people/words'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { LinkButton } from '@/components/ui/link-button'
import { listPeople, type PeoplePage } from '@/lib/domains/people/queries/list'
import { type PeopleFilter, peopleHref, readPeopleFilter } from '@/lib/domains/people/schema'
import { getMoment } from '@/lib/domains/places/scope'
import { commandPage } from '../command-page'
import { peopleWords } from './people-words'

/** The cadres whose page the person may open, by name or unit, and by what they are in villages today. */
export default commandPage<'/people'>('appointment.view', async (actor, { searchParams }) => {
  const filter = readPeopleFilter(await searchParams)
  const at = await getMoment(actor)
  const [page, words] = await Promise.all([listPeople(actor, filter, at), peopleWords()])
  const sub = words.people('count', { count: page.total })
  return {
    title: words.people('title'),
    sub,
    phoneSub: sub,
    children: (
      <Card label={words.people('list')} className="people">
        <PeopleFilters words={words} filter={filter} />
        {page.people.length > 0 ? (
          <PeopleTable words={words} people={page.people} />
        ) : (
          <Nobody words={words} filter={filter} />
        )}
        <Pages words={words} filter={filter} page={page} />
      </Card>
    ),
  }
})

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
