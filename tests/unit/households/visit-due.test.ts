import { expect, test } from 'vitest'
import { visitDue } from '@/lib/domains/households/rules/visit-due'
import { DEFAULT_VISIT_CADENCE } from '@/lib/domains/policies/rules/visit-cadence'
import { startOf } from '@/lib/ground/clock'

const TODAY = '2026-06-10'
const lifted = { povertyStatus: 'LIFTED', monitorKind: null } as const
const metOn = (day: string) => startOf(day)

test('the monitored and the poor are met more often than others, each as the county has set it', () => {
  const due = (household: Parameters<typeof visitDue>[0], cadence = DEFAULT_VISIT_CADENCE) =>
    visitDue(household, cadence, TODAY)
  const lastVisitedAt = metOn('2026-05-11')
  expect(due({ ...lifted, lastVisitedAt })).toEqual({ dueOn: '2026-08-09', daysLate: 0, due: false, every: 90 })
  for (const watched of [
    { ...lifted, monitorKind: 'MARGINAL' },
    { povertyStatus: 'IN_POVERTY', monitorKind: null },
    { povertyStatus: 'RELAPSED', monitorKind: null },
  ] as const)
    expect(due({ ...watched, lastVisitedAt })).toEqual({ dueOn: TODAY, daysLate: 0, due: true, every: 30 })
  const own = { watchedDays: 7, otherDays: 20 }
  expect(due({ ...lifted, lastVisitedAt }, own)).toEqual({ dueOn: '2026-05-31', daysLate: 10, due: true, every: 20 })
})

test('where nobody was met yet, somebody is to be met today', () => {
  expect(visitDue({ ...lifted, lastVisitedAt: null }, DEFAULT_VISIT_CADENCE, TODAY)).toMatchObject({
    dueOn: TODAY,
    daysLate: 0,
    due: true,
  })
})
