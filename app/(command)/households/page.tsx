import { notFound } from 'next/navigation'
import { HouseholdList } from '@/components/households/household-list'
import { ListNotes } from '@/components/lists/list-notes'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { REGISTER, type RegisterFilter } from '@/lib/domains/households/filter'
import { askedKeysFor, listRegisterChoices } from '@/lib/domains/households/queries/filter-choices'
import { listHouseholds } from '@/lib/domains/households/queries/list'
import { type RegisterWords, registerWords } from '@/lib/domains/households/words'
import type { Actor } from '@/lib/ground/access/actor'
import { mayOpenRegister } from '@/lib/ground/access/scope/households'
import { choicesOf, openedIn } from '@/lib/ground/lists/choices'
import { countOf, notesOf } from '@/lib/ground/lists/show'
import type { Total } from '@/lib/ground/lists/total'
import { commandPage } from '../command-page'
import { DoneToast } from './done-toast'

/** The register of households: what the address asks for, within the person's place. */
export default commandPage<'/households'>(null, async (actor, { searchParams }) => {
  if (!mayOpenRegister(actor)) notFound()
  const asked = await searchParams
  const { filter, ignored } = REGISTER.read(asked)
  const opened = openedIn(asked)
  const words = await registerWords()
  const page = await listHouseholds(actor, filter)
  const choices = await choicesOf(actor, filter, askedKeysFor(actor, filter), opened, listRegisterChoices)
  const sub = howMany(words, filter, page)
  const mayVisit = mayOpenRegister(actor, 'household.edit')
  return {
    title: words.t('title'),
    sub,
    phoneSub: sub,
    actions: <Actions words={words} filter={filter} actor={actor} />,
    children: (
      <>
        <div className="stack">
          <ListNotes notes={notesOf(REGISTER, ignored, page.cursorUnknown, words.ofList)} />
          <HouseholdList {...{ words, filter, page, choices, opened, mayVisit }} />
        </div>
        <DoneToast words={words} done={asked.done} />
      </>
    ),
  }
})

/** 在册 6 000 户; of a narrower list its view and its count. */
function howMany({ t, ofList }: RegisterWords, filter: RegisterFilter, total: Total) {
  const count = countOf(total, ofList)
  if (filter.view === 'current' && REGISTER.narrowing(filter).length === 0) return t('sub', { count })
  return t('filteredSub', { view: t(`views.${filter.view}`), count })
}

function Actions({ words: { t }, filter, actor }: { words: RegisterWords; filter: RegisterFilter; actor: Actor }) {
  const exported = REGISTER.href(REGISTER.first(filter))
  return (
    <>
      {mayOpenRegister(actor, 'household.export') && (
        <a className="button" href={`/api${exported.replace('/households', '/households/export')}`} download>
          <Icon name="download" />
          {t('export')}
        </a>
      )}
      {mayOpenRegister(actor, 'household.edit') && (
        <LinkButton variant="primary" icon="plus" href="/households/new">
          {t('new')}
        </LinkButton>
      )}
    </>
  )
}
