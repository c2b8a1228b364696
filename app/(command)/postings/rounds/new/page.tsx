import { documentField } from '@/components/form/document-field'
import { Form } from '@/components/form/form'
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
  const today = dayOf(at)
  return {
    title: t('open.title'),
    sub: t('open.sub'),
    crumbs: [{ label: t('title'), href: '/postings' }],
    children: (
      <div className="grid max-w-[960px] gap-4">
        <Card title={t('open.title')} padded>
          <Form
            id="round"
            action={openRoundAction}
            columns={2}
            fields={[
              {
                ...{ kind: 'line', name: 'title', label: t('open.name'), help: t('open.nameHelp') },
                ...{ max: 60, required: true },
              },
              documentField({
                name: 'document',
                label: t('open.document'),
                help: t('open.documentHelp'),
                required: true,
              }),
              {
                ...{ kind: 'day', name: 'closesOn', label: t('open.closesOn'), wide: true, required: true },
                ...{ min: today, value: addDays(today, DAYS_TO_APPLY) },
              },
              {
                ...{ kind: 'grouped', name: 'villageIds', label: t('columns.villages'), value: wanting },
                help: t('open.villagesHelp', { count: wanting.length }),
                groups: towns.map(({ township, villages }) => ({
                  label: township,
                  options: villages
                    .filter(({ id }) => !busy.has(id))
                    .map(({ id, name }) => ({ value: id, label: name })),
                })),
              },
            ]}
            submit={{ label: t('open.submit'), busy: t('busy'), size: 'big' }}
          />
        </Card>
      </div>
    ),
  }
})
