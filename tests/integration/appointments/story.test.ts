import { describe, expect } from 'vitest'
import { approveDraft } from '@/lib/domains/appointments/commands/approve'
import { returnDraft, withdrawDraft } from '@/lib/domains/appointments/commands/decide'
import { draftAppointment } from '@/lib/domains/appointments/commands/draft'
import { signHandover } from '@/lib/domains/appointments/commands/handovers'
import { draftLetter, signLetter } from '@/lib/domains/appointments/commands/letters'
import { listCommanded } from '@/lib/domains/appointments/queries/commanded'
import { listHistory } from '@/lib/domains/appointments/queries/history'
import type { Drafting } from '@/lib/domains/appointments/schema'
import { findVillage } from '@/lib/domains/places/scope'
import { dayToColumn, startOf } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { outcomes } from '../../support/barrier'
import { databaseTest as test } from '../../support/database'
import { aCadre, aCommander, aCounty, actorOf, aHolder, NOON, type World } from '../../support/given'

const JULY = '2026-07-01'
const onDay = (day: string) => new Date(startOf(day).getTime() + 10 * 3_600_000)
const why = { reason: '县委决定', documentNo: '' }

async function given() {
  const world = await aCounty()
  const [office, leader] = [await aHolder(world, 'ORGDEPT'), await aHolder(world, 'LEADER')]
  const commander = await aCommander(world, world.shahe)
  const tenure = await db().appointment.findFirstOrThrow({ where: { cadreId: commander.cadreId } })
  return { world, office, leader, commander, tenure }
}
type Given = Awaited<ReturnType<typeof given>>

async function done({ office, leader }: Pick<Given, 'office' | 'leader'>, input: Drafting, now = NOON) {
  const { id } = await draftAppointment(office, input, now)
  await approveDraft(leader, { draftId: id, version: 1 }, now)
  return id
}
const refused = (code: string, details = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) })
const appoint = (world: World, cadreId: string, fromOn = JULY): Drafting => ({
  ...{ kind: 'APPOINT', villageId: world.shahe.id, cadreId, fromOn, waiver: '' },
  ...why,
})

test('a transfer moves the seat on its day, leaves a vacancy, and the past stays as it was', async () => {
  const all = await given()
  const { world, commander, tenure, leader } = all
  await done(all, {
    kind: 'TRANSFER',
    tenureId: tenure.id,
    villageId: world.zhongyuan.id,
    fromOn: JULY,
    waiver: '',
    ...why,
  })
  const seats = async (day: string) =>
    (await actorOf(commander.cadreId, onDay(day))).seats.map(({ villageId }) => villageId)
  expect(await seats('2026-06-30')).toEqual([world.shahe.id])
  expect(await seats(JULY)).toEqual([world.zhongyuan.id])

  const on = async (day: string) => {
    const villages = await listCommanded(leader, { on: day }, NOON)
    return villages.map(({ name, tenure: held }) => [name, held?.name ?? null])
  }
  expect(await on('2026-03-01')).toContainEqual(['沙河村', '周明远'])
  expect(await on('2026-06-30')).toContainEqual(['沙河村', '周明远'])
  expect(await on(JULY)).toContainEqual(['沙河村', null])
  expect(await on(JULY)).toContainEqual(['中原村', '周明远'])
  const [entry] = await db().auditEntry.findMany({ where: { type: 'appointment.approved' } })
  expect(entry?.data).toMatchObject({ kind: 'TRANSFER', voided: [tenure.id], fromOn: JULY })
})

describe('two at a time are refused in words', () => {
  test('who commands there and since when, on drafting and on approving', async () => {
    const { world, office, leader, commander, tenure } = await given()
    const { id: other } = await aCadre(world, { rank: 'BUREAU_HEAD' })
    await expect(draftAppointment(office, appoint(world, other), NOON)).rejects.toEqual(
      refused('village_commanded', { who: '周明远', where: '沙河村', since: '2025-01-01', end: null }),
    )
    await expect(
      draftAppointment(
        office,
        { ...appoint(world, commander.cadreId), villageId: world.zhongyuan.id } as Drafting,
        NOON,
      ),
    ).rejects.toEqual(refused('commander_elsewhere', { where: '沙河村' }))
    // the ending and its successor may be drafted together, and are approved in that order
    const ending = await draftAppointment(office, { kind: 'END', tenureId: tenure.id, fromOn: JULY, ...why }, NOON)
    const next = await draftAppointment(office, appoint(world, other), NOON)
    await expect(approveDraft(leader, { draftId: next.id, version: 1 }, NOON)).rejects.toEqual(
      refused('village_commanded'),
    )
    await approveDraft(leader, { draftId: ending.id, version: 1 }, NOON)
    await approveDraft(leader, { draftId: next.id, version: 1 }, NOON)
    expect((await actorOf(other, onDay(JULY))).seats.map(({ role }) => role)).toEqual(['COMMANDER'])
  })
})

test('a draft is never approved by its drafter, twice, after its day, or after it was returned or withdrawn', async () => {
  const { world, office, leader, tenure } = await given()
  const both = await aHolder(world, 'ORGDEPT')
  await db().grant.create({
    data: {
      ...{ countyId: world.county.id, cadreId: both.cadreId, role: 'LEADER', fromOn: dayToColumn('2025-01-01') },
      approvedById: office.cadreId,
    },
  })
  const drafter = await actorOf(both.cadreId)
  const end: Drafting = { kind: 'END', tenureId: tenure.id, fromOn: JULY, ...why }
  const { id: draftId } = await draftAppointment(drafter, end, NOON)
  const seen = { draftId, version: 1 }
  await expect(approveDraft(drafter, seen, NOON)).rejects.toEqual(refused('own_draft'))
  await expect(approveDraft(leader, { ...seen, version: 2 }, NOON)).rejects.toEqual(refused('changed'))
  await expect(approveDraft(leader, seen, onDay('2026-07-02'))).rejects.toEqual(refused('date_in_past'))
  await expect(draftAppointment(office, end, NOON)).rejects.toEqual(refused('draft_pending'))
  await returnDraft(leader, { ...seen, remark: '再议' }, NOON)
  await expect(approveDraft(leader, seen, NOON)).rejects.toEqual(refused('already_decided'))
  const again = { draftId: (await draftAppointment(office, end, NOON)).id, version: 1 }
  await withdrawDraft(office, again, NOON)
  await expect(approveDraft(leader, again, NOON)).rejects.toEqual(refused('already_decided'))
  const { results } = await raced(leader, (await draftAppointment(office, end, NOON)).id)
  expect(results).toEqual({ done: 1, refused: Array(9).fill('already_decided') })
})

async function raced(leader: Given['leader'], draftId: string) {
  const attempts = Array.from({ length: 10 }, () => approveDraft(leader, { draftId, version: 1 }, NOON))
  return { results: await outcomes(attempts) }
}

test('a rank that does not match the class needs a reason, which stands in the tenure', async () => {
  const { world, office, leader, tenure } = await given()
  await done({ office, leader }, { kind: 'END', tenureId: tenure.id, fromOn: JULY, ...why })
  await db().villageClassTerm.create({
    data: { villageId: world.shahe.id, class: 'DEEP_POVERTY', fromOn: dayToColumn('2026-01-01') },
  })
  const head = await aCadre(world, { name: '余正川', rank: 'BUREAU_HEAD' })
  await expect(draftAppointment(office, appoint(world, head.id), NOON)).rejects.toEqual(
    refused('rank_mismatch', { who: '余正川', rank: 'BUREAU_HEAD', asked: 'FOUR_BODIES_HEAD,STANDING_COMMITTEE' }),
  )
  await done({ office, leader }, { ...appoint(world, head.id), waiver: '熟悉搬迁工作' } as Drafting)
  const [village] = (await listCommanded(leader, { on: JULY }, NOON)).filter(({ name }) => name === '沙河村')
  expect(village?.tenure).toMatchObject({ fits: false, waiver: '熟悉搬迁工作' })
  // who fits needs none, and an idle one is not kept
  const first = await aCadre(world, { rank: 'STANDING_COMMITTEE' })
  await done({ office, leader }, { kind: 'END', tenureId: village?.tenure?.id ?? '', fromOn: '2026-08-01', ...why })
  await done({ office, leader }, { ...appoint(world, first.id, '2026-08-01'), waiver: '多此一举' } as Drafting)
  const kept = await db().appointment.findFirstOrThrow({ where: { cadreId: first.id } })
  expect(kept.waiver).toBeNull()
})

test('a correction leaves the old line to be read, with who corrected it and why', async () => {
  const all = await given()
  const { world, commander, tenure, leader } = all
  const right = { villageId: world.shahe.id, cadreId: commander.cadreId, fromOn: '2025-03-01', toOn: undefined }
  await done(all, { kind: 'CORRECT', tenureId: tenure.id, ...right, waiver: '', reason: '日期写错', documentNo: '' })
  const village = await findVillage(leader, world.shahe.code)
  const lines = await listHistory(leader, village?.id ?? '')
  expect(lines.map(({ fromOn, voidedAt, changed }) => [fromOn, voidedAt !== null, changed?.reason ?? null])).toEqual([
    ['2025-03-01', false, null],
    ['2025-01-01', true, '日期写错'],
  ])
})

test('both sign the handover: who goes before the day, who comes from it on, and what was signed stays', async () => {
  const all = await given()
  const { world, commander, tenure } = all
  await done(all, { kind: 'END', tenureId: tenure.id, fromOn: JULY, ...why })
  const successor = await aCadre(world, { rank: 'BUREAU_HEAD' })
  await done(all, appoint(world, successor.id))
  const handover = await db().handover.findFirstOrThrow({ where: { villageId: world.shahe.id } })
  const input = { handoverId: handover.id, note: '库房钥匙两把' }
  const incoming = await actorOf(successor.id, onDay(JULY))
  await expect(signHandover(await actorOf(successor.id, NOON), input, NOON)).rejects.toEqual(refused('not_found'))
  await signHandover(commander, input, NOON)
  await expect(signHandover(commander, input, NOON)).rejects.toEqual(refused('already_signed'))
  await signHandover(incoming, { ...input, note: '别的' }, onDay(JULY))
  const signed = await db().handover.findUniqueOrThrow({ where: { id: handover.id } })
  expect(signed).toMatchObject({ note: '库房钥匙两把', incomingId: successor.id, outgoingSignedAt: NOON })
  await expect(db().$executeRaw`UPDATE handovers SET note = ''`).rejects.toThrow('stays')
})

test('letters are numbered by the signature, one after the other without a gap, however many sign at once', async () => {
  const { world, office, leader } = await given()
  const since = dayToColumn('2026-01-01')
  const villages = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      db().village.create({
        data: {
          countyId: world.county.id,
          townshipId: world.chengguan.id,
          code: `610926100${300 + n}`,
          name: `村${n}`,
        },
      }),
    ),
  )
  const letters = await Promise.all(
    villages.map(async ({ id: villageId }) => {
      const { id: cadreId } = await aCadre(world)
      const tenure = { countyId: world.county.id, villageId, cadreId, fromOn: since, createdAt: since }
      const { id: tenureId } = await db().appointment.create({ data: tenure })
      return (await draftLetter(office, { tenureId }, NOON)).id
    }),
  )
  const first = letters[0] as string
  await expect(signLetter(office, { letterId: first }, NOON)).rejects.toEqual(refused('not_found'))
  // ten of them are tapped twice
  const { done: signed, refused: no } = await outcomes(
    [...letters, ...letters.slice(0, 10)].map((letterId) => signLetter(leader, { letterId }, NOON)),
  )
  expect([signed, no]).toEqual([20, Array(10).fill('already_decided')])
  const rows = await db().appointmentLetter.findMany({ orderBy: { number: 'asc' } })
  expect(rows.map(({ year, number }) => [year, number])).toEqual(Array.from({ length: 20 }, (_, n) => [2026, n + 1]))
  await expect(db().$executeRaw`UPDATE appointment_letters SET number = 99`).rejects.toThrow('stays')
  const next = new Date('2027-01-05T04:00:00Z')
  const { id: cadreId } = await aCadre(world)
  const tenure = await db().appointment.create({
    data: { countyId: world.county.id, villageId: world.zhongyuan.id, cadreId, fromOn: since, createdAt: since },
  })
  const { id: letterId } = await draftLetter(office, { tenureId: tenure.id }, next)
  expect(await signLetter(leader, { letterId }, next)).toEqual({ number: 1 })
})
