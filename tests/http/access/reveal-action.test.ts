import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { seal } from '@/lib/ground/crypto/sealed'
import { db } from '@/lib/ground/database/db'
import { callAction, type Fields } from '../../support/http/call-action'
import { elsewhere } from '../../support/http/elsewhere'
import { handled } from '../../support/http/issue-at'
import { actionNamed } from '../../support/http/listed-actions'
import { demoPlace, type Place } from '../../support/http/place'
import { sessionOf } from '../../support/http/sign-in'
import { tally } from '../../support/http/tally'
import { ACCOUNT_NAMES, ACCOUNTS, type Account, VILLAGES } from './accounts'
import { demoAskers } from './askers'
import { expectAsNothing, expectOnly, type Ready } from './expect-only'
import { cellOf } from './rules-table'
import type { Verdict } from './verdict'

const count = tally()
let askers: Awaited<ReturnType<typeof demoAskers>>
beforeAll(async () => {
  askers = await demoAskers()
})

/** A household of 沙河村 whose helper is the account `member`, with one member on record, and an issue that 交通局 handles. */
async function household() {
  const { id } = await db().household.findFirstOrThrow({
    where: { village: { code: VILLAGES.shahe }, phone: { not: null }, members: { some: { idNumber: { not: null } } } },
    orderBy: { number: 'asc' },
    skip: 3,
  })
  await db().household.update({ where: { id }, data: { helperId: askers.member.cadreId } })
  const member = await db().householdMember.findFirstOrThrow({ where: { householdId: id, idNumber: { not: null } } })
  const place = await demoPlace(VILLAGES.shahe, '交通局')
  const issue = await handled(place, 'COUNTY', { householdId: id })
  return { householdId: id, memberId: member.id, issueId: issue.id }
}

type Asked = Awaited<ReturnType<typeof household>>
const fieldsOf = {
  phone: ({ householdId, issueId }: Asked): Fields => ({
    ...{ householdId, memberId: '', field: 'phone', purpose: '约上门的时间', issueId },
  }),
  idNumber: ({ householdId, memberId }: Asked): Fields => ({
    ...{ householdId, memberId, field: 'idNumber', purpose: '办理医保参保', issueId: '' },
  }),
}

/** By the table: headquarters, township and commander where they are, the helper his own household, the unit the phone. */
function verdictOf(account: Account, field: keyof typeof fieldsOf): Verdict {
  const may = ACCOUNTS[account].some((seat) => {
    const cell = cellOf('personal.reveal', seat.column)
    if (cell === 'C') return true
    if (cell === 'T') return 'township' in seat && VILLAGES.shahe.startsWith(seat.township)
    if (cell === 'V') return 'village' in seat && seat.village === VILLAGES.shahe
    if (cell === 'H') return account === 'member'
    return cell === 'phone, while HANDLING' && field === 'phone' && 'unit' in seat && seat.unit === '交通局'
  })
  return may ? 'may' : 'not_found'
}

function readyFor(fields: Fields): Ready {
  return {
    ...{ fields, secrets: [], count },
    stored: () => revealed(String(fields.householdId)),
    submit: (by, sent, typed = fields) => callAction(actionNamed('revealAction'), '/issues/new', typed, by, sent),
  }
}

const revealed = (householdId: string) =>
  db().auditEntry.findMany({
    where: { type: 'personal.revealed', data: { path: ['householdId'], equals: householdId } },
    orderBy: { id: 'asc' },
  })

describe.each(['phone', 'idNumber'] as const)('%s', (field) => {
  const permitted = () => ACCOUNT_NAMES.filter((account) => verdictOf(account, field) === 'may')

  test.each(permitted())('%s may, on the record; whom the table refuses learns nothing', async (account) => {
    const asked = await household()
    const ready = readyFor(fieldsOf[field](asked))
    await expectOnly(account, (other) => verdictOf(other, field), ready)
    const before = await revealed(asked.householdId)
    const answer = await ready.submit(await sessionOf(account))
    count()
    expect(answer.state?.status, answer.text.slice(0, 300)).toBe('done')
    expect(answer.state?.message).toMatch(field === 'phone' ? /^1\d{10}$/ : /^\d{17}[\dX]$/)
    const after = await revealed(asked.householdId)
    expect(after.length).toBe(before.length + 1)
    expect(after.at(-1)).toMatchObject({ cadreId: askers[account].cadreId, data: { field } })
    // what is on the record is that it was shown, not what
    expect(JSON.stringify(after.at(-1))).not.toContain(answer.state?.message)
  })

  test('a household of another county is as good as none', async () => {
    const away = await elsewhere()
    const fields = fieldsOf[field](await householdAway(away))
    await expectAsNothing(ACCOUNT_NAMES, { ...fields, householdId: randomUUID() }, readyFor(fields))
    count()
    const answer = await readyFor(fields).submit(await sessionOf(away.username('commander')))
    expect(answer.state, answer.text.slice(0, 300)).toEqual({ status: 'done', message: AWAY[field] })
  })
})

const AWAY = { phone: '13900000001', idNumber: '11010119900307002X' }

async function householdAway(away: Place) {
  const { townshipId } = await db().village.findUniqueOrThrow({ where: { id: away.village.id } })
  const [householdId, memberId] = [randomUUID(), randomUUID()]
  const sealed = (table: string, column: string, rowId: string, value: string) => seal(value, { table, column, rowId })
  await db().household.create({
    data: {
      ...{ id: householdId, countyId: away.countyId, townshipId, villageId: away.village.id, number: householdId },
      ...{ headName: '别处人', category: 'ORDINARY', povertyStatus: 'NEVER', people: 1 },
      phone: sealed('households', 'phone', householdId, AWAY.phone),
      members: {
        create: {
          ...{ id: memberId, name: '别处人', relation: 'HEAD', sex: 'MALE', bornOn: new Date('1990-03-07') },
          ...{ health: 'HEALTHY', labour: 'ORDINARY' },
          idNumber: sealed('household_members', 'id_number', memberId, AWAY.idNumber),
        },
      },
    },
  })
  const issue = await handled(away, 'COUNTY', { householdId })
  return { householdId, memberId, issueId: issue.id }
}
