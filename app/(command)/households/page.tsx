import { notFound } from 'next/navigation'
import { HouseholdList, RegisterNotes } from '@/components/households/household-list'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { narrowingKeys, type RegisterFilter, readRegisterFilter, registerHref } from '@/lib/domains/households/filter'
import { countRegisterViews } from '@/lib/domains/households/queries/counts'
import { getRegisterChoices } from '@/lib/domains/households/queries/filter-choices'
import { listHouseholds } from '@/lib/domains/households/queries/list'
import { type RegisterWords, registerWords } from '@/lib/domains/households/words'
import type { Actor } from '@/lib/ground/access/actor'
import { mayOpenRegister } from '@/lib/ground/access/scope/households'
import { commandPage } from '../command-page'
import { DoneToast } from './done-toast'

/** The register of households: what the address asks for, within the person's place. */
export default commandPage<'/households'>(null, async (actor, { searchParams }) => {
  if (!mayOpenRegister(actor)) notFound()
  const asked = await searchParams
  const { filter, ignored } = readRegisterFilter(asked)
  const [words, page, counts, choices] = await Promise.all([
    registerWords(),
    listHouseholds(actor, filter),
    countRegisterViews(actor),
    getRegisterChoices(actor, filter),
  ])
  const sub = howMany(words, filter, page)
  return {
    title: words.t('title'),
    sub,
    phoneSub: sub,
    actions: <Actions words={words} filter={filter} actor={actor} />,
    children: (
      <>
        <div className="stack">
          <RegisterNotes words={words} ignored={ignored} cursorUnknown={page.cursorUnknown} />
          <HouseholdList
            {...{ words, filter, page, counts, choices }}
            mayVisit={mayOpenRegister(actor, 'household.edit')}
          />
        </div>
        <DoneToast words={words} done={asked.done} />
      </>
    ),
  }
})

/** 在册 6 000 户; of a narrower list its view and its count. */
function howMany({ t, format }: RegisterWords, filter: RegisterFilter, page: { total: number; atLeast: boolean }) {
  const count = `${format.number(page.total)}${page.atLeast ? '+' : ''}`
  if (filter.view === 'current' && narrowingKeys(filter).length === 0) return t('sub', { count })
  return t('filteredSub', { view: t(`views.${filter.view}`), count })
}

function Actions({ words: { t }, filter, actor }: { words: RegisterWords; filter: RegisterFilter; actor: Actor }) {
  const exported = registerHref({ ...filter, after: undefined, before: undefined })
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
