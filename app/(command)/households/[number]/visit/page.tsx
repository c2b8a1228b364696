import { notFound } from 'next/navigation'
import { VisitForm } from '@/components/households/visit-form'
import { householdHref } from '@/lib/domains/households/filter'
import { placeWords } from '@/lib/domains/households/line-words'
import { registerWords } from '@/lib/domains/households/words'
import { VisitFinding, VisitKind } from '@/lib/generated/prisma/enums'
import { commandPage } from '../../../command-page'
import { logVisitAction } from '../../actions'
import { crumbsOf, householdOf } from '../household-of'

/** A visit, logged with one thumb: what was seen, and done. */
export default commandPage<'/households/[number]/visit'>(null, async (actor, { params }) => {
  const household = await householdOf(actor, params)
  if (!household.may.edit || household.ended) notFound()
  const words = await registerWords()
  const { t, forms } = words
  const href = householdHref(household.number)
  return {
    title: forms('visit.title'),
    sub: `${t('headline', { head: household.head })} ${placeWords(household)}`,
    phoneSub: `${t('headline', { head: household.head })} ${placeWords(household)}`,
    crumbs: [...(await crumbsOf(actor, household)), { label: t('headline', { head: household.head }), href }],
    actionBar: null,
    children: (
      <VisitForm
        action={logVisitAction}
        mintedId={crypto.randomUUID()}
        householdId={household.id}
        kind={household.category === 'ORDINARY' ? 'ORDINARY' : 'POOR'}
        kinds={Object.values(VisitKind).map((value) => ({ value, label: t(`visits.kinds.${value}`) }))}
        findings={Object.values(VisitFinding).map((value) => ({ value, label: t(`visits.findings.${value}`) }))}
        mayReport={household.may.report}
        words={{
          findings: forms('visit.findings'),
          findingsHelp: forms('visit.findingsHelp'),
          note: forms('visit.note'),
          notePlaceholder: forms('visit.notePlaceholder'),
          kind: forms('visit.kind'),
          withWhom: forms('visit.withWhom'),
          details: forms('visit.details'),
          submit: forms('visit.submit'),
          submitIssue: forms('visit.submitIssue'),
          busy: forms('visit.busy'),
        }}
      />
    ),
  }
})
