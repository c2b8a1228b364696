import { describe, expect } from 'vitest'
import type { Reason } from '@/lib/across/imports/column'
import { handOverLinks } from '@/lib/across/imports/commands/hand-over-links'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCadre, aCounty, NOON } from '../../support/given'
import { anAdministrator, confirmed, rowsOf, uploadedRows } from './given'

const HEAD = ['姓名', '单位', '用户名']

describe('accounts from a sheet', () => {
  test('are made without a password, and handed over by links of which the last ones hold', async () => {
    const world = await aCounty()
    const admin = await anAdministrator(world)
    const [first, second, third] = [
      await aCadre(world, { name: '余正川', unit: world.units.transport }),
      await aCadre(world, { name: '江予安', unit: world.units.telecom }),
      await aCadre(world, { name: '秦书宁', unit: world.units.telecom }),
    ]
    await db().account.create({ data: { cadreId: third.id, username: 'qin' } })
    const sheet = [
      HEAD,
      ['余正川', '交通局', 'Yu.Zhengchuan'],
      ['江予安', '移动公司', 'qin'],
      ['秦书宁', '移动公司', 'qinshuning'],
      ['没有人', '交通局', 'nobody'],
      ['江予安', '移动公司', '江'],
    ]
    const draft = await uploadedRows(admin, 'ACCOUNTS', sheet)
    const fates = (await rowsOf(draft.id)).map(({ fate, reasons }) => (reasons as Reason[])[0]?.code ?? fate)
    expect(fates).toEqual(['NEW', 'username_taken', 'has_account', 'cadre_unknown', 'not_a_username'])
    await expect(handOverLinks(admin, draft.id, NOON)).rejects.toMatchObject({ code: 'not_found' })
    await confirmed(admin, draft)
    const account = await db().account.findUniqueOrThrow({ where: { cadreId: first.id } })
    expect(account).toMatchObject({ username: 'yu.zhengchuan', passwordHash: null })
    expect(await db().account.count({ where: { cadreId: second.id } })).toBe(0)

    const [link] = await handOverLinks(admin, draft.id, NOON)
    expect(link).toMatchObject({ name: '余正川', unit: '交通局', username: 'yu.zhengchuan' })
    expect(link?.address).toMatch(/\/activate\/[\w-]{43}$/)
    const [again] = await handOverLinks(admin, draft.id, NOON)
    expect(again?.address).not.toBe(link?.address)
    expect(await db().oneTimeLink.count({ where: { accountId: account.id, usedAt: null, endedAt: null } })).toBe(1)

    const elsewhere = await db().county.create({ data: { code: '610999', name: '别县', shortName: '别' } })
    const stranger = { ...admin, seats: admin.seats.map((seat) => ({ ...seat, countyId: elsewhere.id })) }
    await expect(handOverLinks(stranger, draft.id, NOON)).rejects.toMatchObject({ code: 'not_found' })
    expect((await uploadedRows(admin, 'ACCOUNTS', sheet)).sameRows).toBe(1)
  })
})
