import { OutboxBar } from '@/components/report/outbox/outbox-bar'
import { ReportForm } from '@/components/report/report-form'
import { Separated } from '@/components/ui/separated'
import { getVisitForReport, type VisitForReport } from '@/lib/domains/households/queries/visit-for-report'
import { registerWords } from '@/lib/domains/households/words'
import { TITLE_LENGTH } from '@/lib/domains/issues/limits'
import { getReportPlaces } from '@/lib/domains/issues/queries/report-places'
import { sentences, translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../../command-page'
import { reportAction } from './actions'
import { reportWords } from './words'

/** A new issue, in under a minute with one thumb, with or without a signal. `?village=` names the village by its code, `?visit=` a visit of one's own. */
export default commandPage<'/issues/new'>('issue.report', async (actor, { searchParams }) => {
  const { village: code, visit: visitId } = await searchParams
  const visit = await getVisitForReport(actor, visitId)
  const known = await getReportPlaces(actor, visit?.villageCode ?? (typeof code === 'string' ? code : undefined))
  const { village, villages, groups, maySettle, redLine } = known
  const [t, words, outbox] = await Promise.all([translator('report'), reportWords(known), sentences('outbox')])
  return {
    title: t('heading'),
    phoneSub: village && <Separated items={[village.name, village.township]} />,
    crumbs: village ? [{ label: village.name, href: `/villages/${village.code}` }] : [],
    back: village ? `/villages/${village.code}` : '/issues',
    actionBar: null,
    banner: <OutboxBar cadreId={actor.cadreId} recording words={outbox} />,
    children: (
      <ReportForm
        cadreId={actor.cadreId}
        mintedId={crypto.randomUUID()}
        action={reportAction}
        places={{
          villages: villages.map(({ id, name, township }) => ({ id, name, township })),
          villageId: village?.id ?? '',
          groups,
        }}
        maySettle={maySettle}
        redLine={redLine}
        start={visit ? await startOf(visit) : undefined}
        words={words}
      />
    ),
  }
})

/** What was seen, as the report begins: the note or the finding as its title, what the title has no room for as its text. */
async function startOf(visit: VisitForReport) {
  const [{ t: households }, report] = await Promise.all([registerWords(), translator('report')])
  const { finding, note, category, group, people, number } = visit
  const seen = finding ? households(`visits.findings.${finding}`) : ''
  const short = [...note].length <= TITLE_LENGTH.max && [...note].length >= TITLE_LENGTH.min
  const title = short ? note : seen
  const values = {
    ...{ villageId: visit.villageId, householdId: visit.householdId, source: 'VISIT', title },
    ...(visit.groupId && { groupId: visit.groupId }),
    ...(category && { category }),
    ...(note && !short && { text: note }),
  }
  const details = report('place.householdFound', {
    group: group ?? '',
    people: String(people),
    number: number.slice(-5),
  })
  return { values, household: `${visit.head} ${details.trim()}` }
}
