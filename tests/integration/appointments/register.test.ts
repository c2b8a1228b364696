import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { draftLetter, signLetter } from '@/lib/domains/appointments/commands/letters'
import { getLetterText } from '@/lib/domains/appointments/queries/letters'
import type { Actor } from '@/lib/ground/access/actor'
import { db } from '@/lib/ground/database/db'
import { transaction } from '@/lib/ground/database/transaction'
import { issueDocument } from '@/lib/ground/documents/register'
import { databaseTest as test } from '../../support/database'
import { aCommander, aCounty, aHolder, NOON, type World } from '../../support/given'

async function given() {
  const world = await aCounty()
  return { world, office: await aHolder(world, 'ORGDEPT'), leader: await aHolder(world, 'LEADER') }
}

async function drafted(world: World, office: Actor, village: { id: string }): Promise<string> {
  const { cadreId } = await aCommander(world, village)
  const tenure = await db().appointment.findFirstOrThrow({ where: { cadreId } })
  return (await draftLetter(office, { tenureId: tenure.id }, NOON)).id
}

const register = () => db().issuedDocument.findMany({ orderBy: { number: 'asc' } })

test('a letter that is signed stands in the register with its text and its hash, and the audit names the hash', async () => {
  const { world, office, leader } = await given()
  const letterId = await drafted(world, office, world.shahe)
  expect(await register()).toEqual([])
  await signLetter(leader, { letterId }, NOON)
  const [document, ...more] = await register()
  expect(more).toEqual([])
  expect(document).toMatchObject({
    series: '平组任',
    year: 2026,
    number: 1,
    aboutId: letterId,
    issuedById: leader.cadreId,
  })
  expect(document?.sha256).toBe(
    createHash('sha256')
      .update(document?.text ?? '')
      .digest('hex'),
  )
  const { text } = await getLetterText(leader, letterId, NOON)
  expect(text).toEqual(JSON.parse(document?.text ?? ''))
  expect(text.number).toBe('平组任〔2026〕1号')
  const entry = await db().auditEntry.findFirstOrThrow({ where: { type: 'letter.signed' } })
  expect(entry.data).toMatchObject({ sha256: document?.sha256 })
})

test('a letter reads as it was issued, whatever the county is called since', async () => {
  const { world, office, leader } = await given()
  const letterId = await drafted(world, office, world.shahe)
  await signLetter(leader, { letterId }, NOON)
  const before = await getLetterText(leader, letterId, NOON)
  await db().county.update({ where: { id: world.county.id }, data: { name: '新平县', shortName: '新平' } })
  expect(await getLetterText(leader, letterId, NOON)).toEqual(before)
})

test('two who sign at one time get successive numbers', async () => {
  const { world, office, leader } = await given()
  const villages = [world.shahe, world.jinshahe, world.zhongyuan]
  const letters: string[] = []
  for (const village of villages) letters.push(await drafted(world, office, village))
  await Promise.all(letters.map((letterId) => signLetter(leader, { letterId }, NOON)))
  expect((await register()).map(({ number }) => number)).toEqual([1, 2, 3])
})

test('a number that was given in what was undone is given again', async () => {
  const { world, leader } = await given()
  const issue = (aboutId: string, undone = false) =>
    transaction(leader, async (tx) => {
      const about = { series: '平指督函', year: 2026, kind: 'LETTER_OF_APPOINTMENT', aboutId } as const
      const by = { countyId: world.county.id, issuedById: leader.cadreId, issuedAt: NOON }
      const said = { head: '', title: '', to: '', body: [], sender: '', date: '' }
      const { number } = await issueDocument(tx, { ...about, ...by }, (nth) => ({ ...said, number: String(nth) }))
      if (undone) throw new Error('undone')
      return number
    })
  const [one, two, three] = [world.shahe.id, world.jinshahe.id, world.zhongyuan.id]
  expect(await issue(one)).toBe(1)
  await expect(issue(two, true)).rejects.toThrow('undone')
  expect(await issue(three)).toBe(2)
})

test('the register is never changed, and a text that was is handed to nobody', async () => {
  const { world, office, leader } = await given()
  const letterId = await drafted(world, office, world.shahe)
  await signLetter(leader, { letterId }, NOON)
  await expect(db().$executeRaw`UPDATE documents SET number = 7`).rejects.toThrow(/append-only/)
  await expect(db().$executeRaw`DELETE FROM documents`).rejects.toThrow(/append-only/)
  await db().$executeRaw`ALTER TABLE documents DISABLE TRIGGER documents_append_only`
  const [document] = await register()
  await db().issuedDocument.updateMany({ data: { text: document?.text?.replace('沙河', '金沙河') ?? null } })
  await expect(getLetterText(leader, letterId, NOON)).rejects.toThrow(/not as it was issued/)
})
