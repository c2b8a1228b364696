import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
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
import { requireActor, requirePage } from '@/lib/ground/auth/require-actor'
import { dayOf } from '@/lib/ground/clock'
import { Id } from '@/lib/ground/input/input'
import { CommandPage } from '../../command-page'
import { peopleWords } from '../people-words'

/** Asked for twice in a request, by the title and by the page. */
const personOf = cache(async (asked: string) => {
  const actor = await requireActor()
  requirePage(actor, 'appointment.view')
  const id = Id.safeParse(asked)
  const person = id.success ? await findPerson(actor, id.data) : null
  return { actor, person: person ?? notFound() }
})

export async function generateMetadata(props: PageProps<'/people/[id]'>): Promise<Metadata> {
  const { person } = await personOf((await props.params).id)
  return { title: person.name }
}

/** A cadre: the posts held, what became of the villages that they bind to, the issues handled. Without any score. */
export default async function PersonPage(props: PageProps<'/people/[id]'>) {
  const { actor, person } = await personOf((await props.params).id)
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
  return (
    <CommandPage
      actor={actor}
      title={person.name}
      crumbs={[{ label: t('title'), href: '/people' }]}
      sub={<Separated items={[person.unit.name, person.post, person.skills.join(t('and'))]} />}
      phoneSub={<Separated items={[person.unit.shortName, person.post]} />}
      actions={<PrintButton label={t('print')} />}
    >
      <div className="stack">
        <ResultsCard words={words} title={t('results')} results={results} linked={linked} today={today} />
        <PostsCard words={words} posts={posts} linked={linked} today={today} />
        {handled && <HandledCard words={words} personId={person.id} handled={handled} />}
      </div>
    </CommandPage>
  )
}
