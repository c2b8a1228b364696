import { expect } from 'vitest'
import { approveDraft } from '@/lib/domains/appointments/commands/approve'
import { draftAppointment } from '@/lib/domains/appointments/commands/draft'
import { draftLetter, signLetter } from '@/lib/domains/appointments/commands/letters'
import { listLetters } from '@/lib/domains/appointments/queries/letters'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCommander, aCounty, aHolder, NOON } from '../../support/given'

test('a letter of a tenure that was corrected meanwhile is not signed, takes no number, and is not offered', async () => {
  const world = await aCounty()
  const [office, leader] = [await aHolder(world, 'ORGDEPT'), await aHolder(world, 'LEADER')]
  const { cadreId } = await aCommander(world, world.shahe)
  const tenure = await db().appointment.findFirstOrThrow({ where: { cadreId } })
  const { id: letterId } = await draftLetter(office, { tenureId: tenure.id }, NOON)
  const right = { tenureId: tenure.id, villageId: world.zhongyuan.id, cadreId, fromOn: '2025-01-01', toOn: undefined }
  const why = { reason: '村名登记有误', documentNo: '', waiver: '' }
  const { id: draftId } = await draftAppointment(office, { kind: 'CORRECT', ...right, ...why }, NOON)
  await approveDraft(leader, { draftId, version: 1 }, NOON)
  const { waiting } = await listLetters(leader, 2026)
  expect(waiting).toMatchObject([{ id: letterId, corrected: true, maySign: false }])
  await expect(signLetter(leader, { letterId }, NOON)).rejects.toMatchObject({ code: 'tenure_gone' })
  const stands = await db().appointment.findFirstOrThrow({ where: { cadreId, voidedAt: null } })
  const { id: next } = await draftLetter(office, { tenureId: stands.id }, NOON)
  expect(await signLetter(leader, { letterId: next }, NOON)).toEqual({ number: 1 })
})
