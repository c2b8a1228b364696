import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { Prisma } from '@/lib/generated/prisma/client'
import { bearer, system } from '@/lib/ground/database/asker'
import { db } from '@/lib/ground/database/db'
import { isTaken } from '@/lib/ground/database/refused'
import { beside, glance, read, transaction, writeAtOnce } from '@/lib/ground/database/transaction'
import { now, type Tx } from '@/lib/ground/database/tx'
import { databaseTest as test } from '../../support/database'
import { aCounty } from '../../support/given'

const asker = { cadreId: randomUUID() }

const rename = (tx: Tx, name: string) => tx.county.updateMany({ data: { name } })
const nameIn = async (tx: Tx) => (await tx.county.findFirstOrThrow()).name

/** Which transaction a statement runs in: the server process behind the connection, and its start. */
async function placeOf(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<
    [{ place: string }]
  >`SELECT pg_backend_pid() || ' ' || transaction_timestamp() AS place`
  return row.place
}

test('a read writes nothing, even where code tries to', async () => {
  await aCounty()
  await expect(read(asker, (tx) => rename(tx, '别县'))).rejects.toThrow(/read-only transaction/)
  expect(await read(asker, nameIn)).toBe('平利县')
})

test('a read shows one instant: what others commit meanwhile is not half there, and its clock is asked once', async () => {
  await aCounty()
  await read(asker, async (tx) => {
    const at = await now(tx)
    await db().county.updateMany({ data: { name: '别县' } })
    expect(await nameIn(tx)).toBe('平利县')
    expect(await now(tx)).toEqual(at)
  })
  expect(await read(asker, nameIn)).toBe('别县')
})

test('reads within a read are one transaction, also when they are asked at once', async () => {
  const places = await read(asker, async (tx) => [
    await placeOf(tx),
    ...(await Promise.all(Array.from({ length: 5 }, () => read(asker, placeOf)))),
  ])
  expect(new Set(places).size).toBe(1)
  expect(await read(asker, placeOf)).not.toBe(places[0])
})

test('a read within a write sees what was written, and goes with it when it is refused', async () => {
  await aCounty()
  const failed = transaction(asker, async (tx) => {
    await rename(tx, '别县')
    expect(await read(asker, nameIn)).toBe('别县')
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  expect(await read(asker, nameIn)).toBe('平利县')
})

test('a write within a read or another write is a bug, and says so', async () => {
  const write = () => transaction(asker, async () => {})
  await expect(read(asker, write)).rejects.toThrow('a write begins within a read')
  await expect(transaction(asker, write)).rejects.toThrow('a write begins within a write')
})

test('what was begun within a transaction and outlives it gets one of its own', async () => {
  let late: () => void = () => {}
  const gate = new Promise<void>((resolve) => {
    late = resolve
  })
  let after: Promise<string> | undefined
  const place = await read(asker, async (tx) => {
    after = gate.then(() => read(asker, placeOf))
    return placeOf(tx)
  })
  late()
  expect(await after).not.toBe(place)
})

test('nobody asks without a name', async () => {
  for (const nobody of [{ cadreId: '' }, bearer('')]) {
    await expect(read(nobody, nameIn)).rejects.toThrow('a query needs an actor')
    await expect(transaction(nobody, nameIn)).rejects.toThrow('a query needs an actor')
  }
  await aCounty()
  expect(await read(system('health'), nameIn)).toBe('平利县')
})

test('what is written beside a transaction stands although that one is undone', async () => {
  await aCounty()
  const failed = transaction(asker, async () => {
    await beside(asker, (tx) => rename(tx, '别县'))
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  expect(await read(asker, nameIn)).toBe('别县')
})

test('a write of one statement is all or nothing, says what is taken, and never begins within another transaction', async () => {
  const { id } = (await aCounty()).county
  const twice = Prisma.sql`
    WITH renamed AS (UPDATE counties SET name = '别县')
    INSERT INTO fact_versions SELECT ${id}::uuid, gen_random_uuid() RETURNING version`
  await expect(writeAtOnce(asker, twice)).rejects.toSatisfy(isTaken)
  expect(await read(asker, nameIn)).toBe('平利县')
  await expect(read(asker, () => writeAtOnce(asker, twice))).rejects.toThrow('a write begins within a read')
  await expect(transaction(asker, () => writeAtOnce(asker, twice))).rejects.toThrow('a write begins within a write')
})

test('a glance opens no transaction of its own, and is a part of one that is open', async () => {
  const [first, second] = [await glance(asker, placeOf), await glance(asker, placeOf)]
  expect(first).not.toBe(second)
  await read(asker, async (tx) => expect(await glance(asker, placeOf)).toBe(await placeOf(tx)))
})
