import { OpenRoundForm } from '@/components/postings/open-round-form'
import { Card } from '@/components/ui/card'
import { getMoment } from '@/lib/domains/places/scope'
import { listVillageChoices } from '@/lib/domains/postings/queries/candidate'
import { listServing, listVacancies } from '@/lib/domains/postings/queries/home'
import { addDays, dayOf } from '@/lib/ground/clock'
import { commandPage } from '../../../command-page'
import { postingsWords } from '../../postings-words'
import { openRoundAction } from '../actions'

const DAYS_TO_APPLY = 14

/** Opening a round: its name, its document, until when, and which villages; those that want somebody are ticked. */
export default commandPage<'/postings/rounds/new'>('round.draft', async (actor) => {
  const at = await getMoment(actor)
  const [serving, towns, { t }] = await Promise.all([
    listServing(actor, at),
    listVillageChoices(actor),
    postingsWords(),
  ])
  const vacancies = await listVacancies(actor, serving, at)
  const busy = new Set(vacancies.flatMap(({ village, round }) => (round ? [village.id] : [])))
  const wanting = vacancies
    .filter(({ round, successorFrom }) => !round && !successorFrom)
    .map(({ village }) => village.id)
  return {
    title: t('open.title'),
    sub: t('open.sub'),
    crumbs: [{ label: t('title'), href: '/postings' }],
    children: (
      <div className="grid max-w-[960px] gap-4">
        <Card title={t('open.title')} padded>
          <OpenRoundForm
            action={openRoundAction}
            towns={towns.map(({ township, villages }) => ({
              township,
              villages: villages.filter(({ id }) => !busy.has(id)),
            }))}
            wanting={wanting}
            closesOn={addDays(dayOf(at), DAYS_TO_APPLY)}
            today={dayOf(at)}
            words={{
              title: t('open.name'),
              titleHelp: t('open.nameHelp'),
              document: t('open.document'),
              documentHelp: t('open.documentHelp'),
              closesOn: t('open.closesOn'),
              villages: t('columns.villages'),
              villagesHelp: t('open.villagesHelp', { count: wanting.length }),
              submit: t('open.submit'),
              busy: t('busy'),
            }}
          />
        </Card>
      </div>
    ),
  }
})
