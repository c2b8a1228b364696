import { ListNotes } from '@/components/lists/list-notes'
import { PeopleList } from '@/components/people/people-list'
import { PEOPLE } from '@/lib/domains/people/filter'
import { listPeople } from '@/lib/domains/people/queries/list'
import { getMoment } from '@/lib/domains/places/scope'
import { openedIn } from '@/lib/ground/lists/choices'
import { notesOf } from '@/lib/ground/lists/show'
import { commandPage } from '../command-page'
import { peopleWords } from './people-words'

/** The cadres whose page the person may open, by name or unit, and by what they are in villages today. */
export default commandPage<'/people'>('appointment.view', async (actor, { searchParams }) => {
  const asked = await searchParams
  const { filter, ignored } = PEOPLE.read(asked)
  const words = await peopleWords()
  const page = await listPeople(actor, filter, await getMoment(actor))
  const sub = words.people('count', { count: page.total })
  return {
    title: words.people('title'),
    sub,
    phoneSub: sub,
    children: (
      <div className="stack">
        <ListNotes notes={notesOf(PEOPLE, ignored, page.cursorUnknown, words.ofList)} />
        <PeopleList words={words} filter={filter} page={page} opened={openedIn(asked)} />
      </div>
    ),
  }
})
