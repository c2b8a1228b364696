import { expect } from 'vitest'
import { placesFor } from '@/lib/domains/places/within-reach'
import { DEEDS, type Deed } from '@/lib/ground/access/deeds'
import { townshipsFor, unitsFor, villagesFor } from '@/lib/ground/access/scope/places'
import { db } from '@/lib/ground/database/db'
import { read } from '@/lib/ground/database/transaction'
import { databaseTest as test } from '../../support/database'
import { aCommander, aCounty, aHolder, aMember } from '../../support/given'

test('places that are kept are in reach of whom the database says', async () => {
  const world = await aCounty()
  await aCounty('610999')
  await db().village.update({
    where: { id: world.shahe.id },
    data: { mergedIntoId: world.jinshahe.id, mergedOn: new Date('2026-06-01') },
  })
  const actors = [
    await aHolder(world, 'LEADER'),
    await aHolder(world, 'HEADQUARTERS'),
    await aHolder(world, 'AUDITOR'),
    await aHolder(world, 'TOWNSHIP', { townshipId: world.changan.id }),
    await aHolder(world, 'UNIT_OFFICER', { unitId: world.units.transport.id }),
    await aCommander(world, world.jinshahe),
    await aMember(world, world.jinshahe),
  ]
  let reached = 0
  for (const actor of actors)
    for (const deed of Object.keys(DEEDS) as Deed[]) {
      const kept = async (kind: 'villages' | 'townships' | 'units') =>
        (await read(actor, (tx) => placesFor(tx, actor, kind, deed))).map(({ place }) => place.id).sort()
      const asked = (rows: { id: string }[]) => rows.map(({ id }) => id).sort()
      const villages = await kept('villages')
      expect(villages).toEqual(asked(await db().village.findMany({ where: villagesFor(actor, deed) })))
      expect(await kept('townships')).toEqual(asked(await db().township.findMany({ where: townshipsFor(actor, deed) })))
      expect(await kept('units')).toEqual(asked(await db().unit.findMany({ where: unitsFor(actor, deed) })))
      reached += villages.length
    }
  expect(reached).toBeGreaterThan(100)
})
