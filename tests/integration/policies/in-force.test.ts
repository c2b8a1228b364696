import { describe, expect } from 'vitest'
import { policiesAt, policyAt } from '@/lib/domains/policies/in-force'
import { KINDS, POLICY_KINDS } from '@/lib/domains/policies/kinds'
import { rulebookAt } from '@/lib/domains/policies/rulebook'
import { DEFAULT_DEADLINES, DEFAULT_LIGHTS } from '@/lib/domains/policies/schema'
import type { Instant } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCounty } from '../../support/given'
import { on } from '../../support/issue'

const silence = (silenceWorkdays: number) => ({ ...DEFAULT_LIGHTS, silenceWorkdays })

const set = (countyId: string, value: object, effectiveFrom: Instant, approvedAt: Instant | null, more: object = {}) =>
  db().policy.create({
    data: { countyId, kind: 'LIGHTS', value, effectiveFrom, approvedAt, document: '平办发〔2026〕9号', ...more },
  })

describe('the rule in force', () => {
  test('is the one that ships where the county has set none, for every kind', async () => {
    const { county } = await aCounty()
    const found = await policiesAt(db(), county.id, KINDS, on('2026-06-10'))
    for (const kind of KINDS) expect(found[kind]).toEqual({ kind, value: POLICY_KINDS[kind].standard(), policy: null })
  })

  test('is found for any past instant, and from an approval that came late only since then', async () => {
    const { county } = await aCounty()
    await set(county.id, silence(6), on('2026-06-10', '00:00'), on('2026-06-05'))
    await set(county.id, silence(7), on('2026-06-20', '00:00'), on('2026-06-25'))
    await set(county.id, silence(8), on('2026-07-01', '00:00'), on('2026-06-28'))
    const silenceAt = async (at: Instant) => {
      const { value, policy } = await policyAt(db(), county.id, 'LIGHTS', at)
      expect((await rulebookAt(db(), county.id, at)).lights, 'what lights issues is the same').toEqual(value)
      return [value.silenceWorkdays, policy?.since]
    }
    expect(await silenceAt(on('2026-06-09', '23:59'))).toEqual([5, undefined])
    expect(await silenceAt(on('2026-06-10', '00:00'))).toEqual([6, on('2026-06-10', '00:00')])
    expect(await silenceAt(on('2026-06-24'))).toEqual([6, on('2026-06-10', '00:00')])
    expect(await silenceAt(on('2026-06-25'))).toEqual([7, on('2026-06-25')])
    expect(await silenceAt(on('2026-12-01'))).toEqual([8, on('2026-07-01', '00:00')])
  })

  test('is never a draft, a withdrawn one, or another county’s', async () => {
    const { county } = await aCounty()
    const other = await db().county.create({ data: { code: '610927', name: '镇坪县', shortName: '镇坪' } })
    await set(county.id, silence(6), on('2026-06-10'), null, { withdrawnAt: on('2026-06-09') })
    await set(county.id, silence(7), on('2026-06-10'), null)
    await set(other.id, silence(8), on('2026-06-10'), on('2026-06-01'))
    expect((await policyAt(db(), county.id, 'LIGHTS', on('2026-07-01'))).policy).toBeNull()
  })
})

describe('the database', () => {
  test('keeps what was drafted and what was decided', async () => {
    const { county } = await aCounty()
    const policy = await set(county.id, silence(6), on('2026-06-10'), on('2026-06-01'))
    const refused = /Foreign key constraint violated|approved_or_withdrawn/ // how Prisma words a restrict_violation
    const change = (data: object) => db().policy.update({ where: { id: policy.id }, data })
    for (const data of [
      { value: DEFAULT_DEADLINES },
      { document: '另一份' },
      { effectiveFrom: on('2026-05-01') },
      { approvedAt: null },
      { withdrawnAt: on('2026-06-02') },
    ])
      await expect(change(data)).rejects.toThrow(refused)
    await expect(db().policy.delete({ where: { id: policy.id } })).rejects.toThrow(refused)
    await change({ appliedAt: on('2026-06-10') })
  })

  test('keeps what was sent back as it was; it is drafted anew or given up, once', async () => {
    const { county } = await aCounty()
    const [drafter, leader] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']
    const draft = await set(county.id, silence(6), on('2026-06-10'), null, { draftedById: drafter })
    const change = (data: object) => db().policy.update({ where: { id: draft.id }, data })
    const back = { returnedAt: on('2026-06-02'), returnedById: leader, returnReason: '先测算人手再报' }
    for (const half of [{ ...back, returnReason: '' }, { ...back, returnedById: null }, { returnReason: '再报' }])
      await expect(change(half)).rejects.toThrow(/policies_returned_with_reason/)
    await expect(change({ ...back, returnedById: drafter })).rejects.toThrow(/policies_returned_by_another/)
    await change(back)
    const next = await set(county.id, silence(7), on('2026-06-10'), null)
    const refused = /Foreign key constraint violated|approved_or_returned/
    for (const data of [
      { returnReason: '另一句' },
      { returnedAt: null, returnedById: null, returnReason: '' },
      { effectiveFrom: on('2026-05-01') },
      { approvedAt: on('2026-06-03') },
    ])
      await expect(change(data)).rejects.toThrow(refused)
    await change({ revisionId: next.id })
    for (const data of [{ revisionId: null }, { withdrawnAt: on('2026-06-04') }])
      await expect(change(data)).rejects.toThrow(/Foreign key constraint violated|revised_after_return/)
  })

  test('takes one draft of a kind at a time, and no approval by who drafted it', async () => {
    const { county } = await aCounty()
    const drafter = '00000000-0000-4000-8000-000000000001'
    const draft = await set(county.id, silence(6), on('2026-06-10'), null, { draftedById: drafter })
    await expect(set(county.id, silence(7), on('2026-06-10'), null)).rejects.toThrow(/Unique constraint/)
    const approve = (approvedById: string) =>
      db().policy.update({ where: { id: draft.id }, data: { approvedAt: on('2026-06-02'), approvedById } })
    await expect(approve(drafter)).rejects.toThrow(/policies_approved_by_another/)
    await approve('00000000-0000-4000-8000-000000000002')
    await set(county.id, silence(7), on('2026-06-10'), null)
  })
})
