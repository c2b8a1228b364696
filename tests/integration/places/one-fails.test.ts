import { expect } from 'vitest'
import { carryOutChanges } from '@/lib/across/mergers/carry-out'
import { renameVillage } from '@/lib/across/mergers/change'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCounty, aHolder, NOON } from '../../support/given'
import { on } from '../../support/issue'

const MORNING = on('2026-06-20', '00:00')

test('a change that cannot be carried out holds up none of the others, is told, and carried out once it can be', async () => {
  const world = await aCounty()
  const registrar = await aHolder(world, 'ADMINISTRATOR')
  for (const village of [world.shahe, world.jinshahe])
    await renameVillage(
      registrar,
      { villageId: village.id, name: `新${village.name}`, onDay: '2026-06-20', document: '平政发〔2026〕21号' },
      NOON,
    )
  await db().$executeRawUnsafe(`ALTER TABLE villages ADD CONSTRAINT stuck CHECK (name <> '新沙河村')`)

  await expect(carryOutChanges(MORNING)).rejects.toThrow(/stuck/)
  const names = async () => (await db().village.findMany({ orderBy: { code: 'asc' } })).map(({ name }) => name)
  expect(await names()).toContain('新金沙河村')
  expect(await names()).toContain('沙河村')

  await db().$executeRawUnsafe('ALTER TABLE villages DROP CONSTRAINT stuck')
  expect(await carryOutChanges(MORNING)).toBe(1)
  expect(await names()).toContain('新沙河村')
})
