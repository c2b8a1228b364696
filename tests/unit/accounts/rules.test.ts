import { describe, expect, test } from 'vitest'
import { DRAFTABLE_ROLES, stateOfAccount, stateOfGrant } from '@/lib/domains/accounts/rules'
import { ActivateAccount, DraftGrant, FoundCounty, Username } from '@/lib/domains/accounts/schema'
import { GrantRole } from '@/lib/generated/prisma/enums'
import { approvableRoles } from '@/lib/ground/access/approvers'
import { ROLES } from '@/lib/ground/access/roles'

describe('who approves a grant', () => {
  test.each(ROLES)('%s', (role) => {
    const expected: Partial<Record<string, string[]>> = {
      LEADER: ['LEADER', 'HEADQUARTERS', 'ORGDEPT', 'INSPECTOR', 'ADMINISTRATOR', 'AUDITOR'],
      HEADQUARTERS: ['UNIT_OFFICER', 'TOWNSHIP', 'ACTING_COMMANDER'],
    }
    expect(approvableRoles(role).sort()).toEqual((expected[role] ?? []).sort())
  })

  test('every role has one who approves it, and an acting commander is not drafted here', () => {
    const all = ROLES.flatMap((role) => approvableRoles(role))
    expect(all.sort()).toEqual(Object.values(GrantRole).sort())
    expect(Object.values(GrantRole).filter((role) => !DRAFTABLE_ROLES.includes(role as never))).toEqual([
      'ACTING_COMMANDER',
    ])
  })
})

test.for([
  [{ fromOn: '2026-06-01', toOn: null, agreed: true, voided: false }, 'holding'],
  [{ fromOn: '2026-06-10', toOn: '2026-06-11', agreed: true, voided: false }, 'holding'],
  [{ fromOn: '2026-06-11', toOn: null, agreed: true, voided: false }, 'coming'],
  [{ fromOn: '2026-06-01', toOn: '2026-06-10', agreed: true, voided: false }, 'ended'],
  [{ fromOn: '2026-06-11', toOn: '2026-06-11', agreed: true, voided: false }, 'coming'],
  [{ fromOn: '2026-06-01', toOn: null, agreed: false, voided: false }, 'drafted'],
  [{ fromOn: '2026-06-01', toOn: null, agreed: false, voided: true }, 'void'],
] as const)('on 10 June a grant %j is %s', ([grant, state]) => {
  expect(stateOfGrant(grant, '2026-06-10')).toBe(state)
})

test('an account without a password waits, a disabled one is disabled', () => {
  expect(stateOfAccount({ status: 'ACTIVE', hasPassword: true })).toBe('active')
  expect(stateOfAccount({ status: 'ACTIVE', hasPassword: false })).toBe('waiting')
  expect(stateOfAccount({ status: 'DISABLED', hasPassword: false })).toBe('disabled')
})

describe('what a form may say', () => {
  test.each([
    ['zhang.san', 'zhang.san'],
    [' Zhang-San ', 'zhang-san'],
    ['ＺＨＡＮＧ３', 'zhang3'],
    ['a', null],
    ['张三', null],
    ['.zhang', null],
    ['zhang san', null],
    ['a'.repeat(33), null],
    ['\u0000zhang', null],
  ])('a user name: %j', (typed, name) => {
    expect(Username.safeParse(typed).data ?? null).toBe(name)
  })

  const ID = '0198a000-0000-7000-8000-000000000001'
  const draft = { accountId: ID, role: 'LEADER', place: '', fromOn: '2026-06-10', toOn: '' }
  test.for([
    [{}, true],
    [{ role: 'TOWNSHIP', place: `township:${ID}` }, true],
    [{ role: 'UNIT_OFFICER', place: `unit:${ID}`, toOn: '2026-07-01' }, true],
    [{ role: 'TOWNSHIP' }, false],
    [{ role: 'TOWNSHIP', place: `unit:${ID}` }, false],
    [{ role: 'UNIT_OFFICER', place: `township:${ID}` }, false],
    [{ place: `unit:${ID}` }, false],
    [{ place: 'village:1' }, false],
    [{ role: 'COMMANDER' }, false],
    [{ role: 'ACTING_COMMANDER', place: '' }, false],
    [{ toOn: '2026-06-10' }, false],
    [{ fromOn: '' }, false],
  ] as const)('a draft with %j', ([change, good]) => {
    expect(DraftGrant.safeParse({ ...draft, ...change }).success).toBe(good)
  })

  test('a county needs its code, letters for its numbers, and two people', () => {
    const passwords = { newPassword: '山路十八弯-2026', repeatedPassword: '山路十八弯-2026' }
    const good = {
      ...{
        token: 'x'.repeat(43),
        code: '610927',
        name: '镇坪县',
        shortName: '镇坪',
        unit: '指挥部办公室',
        ...passwords,
      },
      ...{ administratorName: '管一', administratorUsername: 'admin', leaderName: '书一', leaderPost: '县委书记' },
      leaderUsername: 'leader',
    }
    expect(FoundCounty.safeParse(good).success).toBe(true)
    for (const change of [
      { code: '61092' },
      { code: '６１０９２７' },
      { shortName: '平利2026' },
      { shortName: '' },
      { leaderUsername: 'ADMIN' },
      { newPassword: 'short' },
      { repeatedPassword: 'another one' },
      { token: '../../etc' },
      { extra: '1' },
    ])
      expect(FoundCounty.safeParse({ ...good, ...change }).success, JSON.stringify(change)).toBe(false)
    expect(ActivateAccount.safeParse({ token: good.token, ...passwords }).success).toBe(true)
    expect(ActivateAccount.safeParse({ token: good.token, newPassword: good.newPassword }).success).toBe(false)
  })
})
