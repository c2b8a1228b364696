import { notFound } from 'next/navigation'
import { Form } from '@/components/form/form'
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
      <Form
        id="visit"
        action={logVisitAction}
        hidden={{ id: crypto.randomUUID(), householdId: household.id }}
        fields={[
          {
            ...{ kind: 'several', look: 'three', name: 'findings', label: forms('visit.findings') },
            help: forms('visit.findingsHelp'),
            options: Object.values(VisitFinding).map((value) => ({ value, label: t(`visits.findings.${value}`) })),
          },
          {
            ...{ kind: 'text', name: 'note', label: forms('visit.note'), hint: forms('visit.notePlaceholder') },
            ...{ max: 300, rows: 2 },
          },
          {
            ...{ kind: 'group', folded: true, title: forms('visit.details') },
            fields: [
              {
                ...{ kind: 'pick', name: 'kind', label: forms('visit.kind') },
                options: Object.values(VisitKind).map((value) => ({ value, label: t(`visits.kinds.${value}`) })),
                value: household.category === 'ORDINARY' ? 'ORDINARY' : 'POOR',
              },
              { kind: 'line', name: 'withWhom', label: forms('visit.withWhom'), max: 60 },
            ],
          },
        ]}
        submit={[
          { name: 'next', value: 'page', label: forms('visit.submit'), busy: forms('visit.busy'), block: true },
          ...(household.may.report
            ? [
                {
                  ...{ name: 'next', value: 'issue', label: forms('visit.submitIssue'), busy: forms('visit.busy') },
                  variant: 'normal' as const,
                },
              ]
            : []),
        ]}
        bar
      />
    ),
  }
})
