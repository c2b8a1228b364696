import { notFound } from 'next/navigation'
import { PrintButton } from '@/components/dashboards/print-button'
import { HandledCard } from '@/components/people/handled-card'
import { PostsCard } from '@/components/people/posts-card'
import { ResultsCard } from '@/components/people/results-card'
import { Separated } from '@/components/ui/separated'
import { listOpenable } from '@/lib/domains/people/queries/openable'
import { countHandled, findPerson, listPosts } from '@/lib/domains/people/queries/person'
import { listResults } from '@/lib/domains/people/queries/results'
import { boundBy } from '@/lib/domains/people/rules/posts'
import { getMoment } from '@/lib/domains/places/scope'
import { mayEver } from '@/lib/ground/access/seats'
import { dayOf } from '@/lib/ground/clock'
import { Id } from '@/lib/ground/input/input'
import { commandPage } from '../../command-page'
import { peopleWords } from '../people-words'

/** A cadre: the posts held, what became of the villages that they bind to, the issues handled. Without any score. */
export default commandPage<'/people/[id]'>('appointment.view', async (actor, props) => {
  const id = Id.safeParse((await props.params).id)
  const person = (id.success && (await findPerson(actor, id.data))) || notFound()
  const at = await getMoment(actor)
  const today = dayOf(at)
  const posts = await listPosts(actor, person)
  const [results, linked, handled, words] = await Promise.all([
    listResults(actor, person.countyId, boundBy(posts, today), at),
    listOpenable(
      actor,
      posts.map(({ village }) => village.code),
    ),
    mayEver(actor, 'issue.view') ? countHandled(actor, person) : null,
    peopleWords(),
  ])
  const t = words.people
  return {
    title: person.name,
    crumbs: [{ label: t('title'), href: '/people' }],
    sub: <Separated items={[person.unit.name, person.post, person.skills.join(t('and'))]} />,
    phoneSub: <Separated items={[person.unit.shortName, person.post]} />,
    actions: <PrintButton label={t('print')} />,
    children: (
      <div className="stack">
        <ResultsCard words={words} title={t('results')} results={results} linked={linked} today={today} />
        <PostsCard words={words} posts={posts} linked={linked} today={today} />
        {handled && <HandledCard words={words} personId={person.id} handled={handled} />}
      </div>
    ),
  }
})
