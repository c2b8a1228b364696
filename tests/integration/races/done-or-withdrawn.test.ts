import { expect } from 'vitest'
import { moveIssue } from '@/lib/domains/issues/commands/move'
import { HOUR } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { barrier, outcomes } from '../../support/barrier'
import { databaseTest as test } from '../../support/database'
import {
  aCommander,
  aCounty,
  aHolder,
  aMember,
  aReport,
  eventsOf,
  issueRow,
  NOON,
  type World,
} from '../../support/given'

const TIMES = 12
const at = (hours: number) => new Date(NOON.getTime() + hours * HOUR)
const WORK = { outcome: '已办好', noVisitReason: '电话办结' }
const WITHDRAWAL = { kind: 'MISTAKE', reason: '记错了', toldWhom: '反映人', duplicateOf: '' } as const

async function people(world: World) {
  return {
    commander: await aCommander(world, world.jinshahe),
    member: await aMember(world, world.jinshahe),
    township: await aHolder(world, 'TOWNSHIP', { townshipId: world.changan.id }, { unit: world.units.changan }),
    headquarters: await aHolder(world, 'HEADQUARTERS'),
    officer: await aHolder(world, 'UNIT_OFFICER', { unitId: world.units.transport.id }),
  }
}
type People = Awaited<ReturnType<typeof people>>

/** An issue that a team of the village handles, or that went up to a county unit. */
async function handled(world: World, { commander, township, headquarters }: People, level: 'VILLAGE' | 'COUNTY') {
  const { id } = await aReport(commander, world.jinshahe)
  const seen = async () => ({ issueId: id, version: (await issueRow(id)).version })
  const triage = { cause: '年久失修', assistingUnitIds: [], urgent: false }
  if (level === 'VILLAGE') {
    await moveIssue(
      commander,
      'triage',
      { ...(await seen()), ...triage, leadTeamId: world.jinshahe.teams[1]?.id ?? '' },
      at(1),
    )
  } else {
    const up = { why: '办不了', tried: '试过了' }
    await moveIssue(commander, 'escalate', { ...(await seen()), ...up }, at(1))
    await moveIssue(township, 'escalate', { ...(await seen()), ...up }, at(2))
    await moveIssue(
      headquarters,
      'triage',
      { ...(await seen()), ...triage, leadUnitId: world.units.transport.id },
      at(3),
    )
  }
  return { ...(await seen()) }
}

const endings = async (id: string) =>
  (await eventsOf(id)).map((event) => event.type).filter((type) => type === 'done' || type === 'withdrawn')

for (const level of ['VILLAGE', 'COUNTY'] as const)
  test(`a report of work done and a withdrawal at the same moment leave one of the two, at ${level} level`, async () => {
    const world = await aCounty()
    const all = await people(world)
    const [doer, withdrawer] = level === 'VILLAGE' ? [all.member, all.commander] : [all.officer, all.headquarters]
    // a unit whose issue is withdrawn no longer sees it: to it, it is not there
    const told = level === 'VILLAGE' ? /^changed$/ : /^(changed|not_found)$/
    for (let time = 0; time < TIMES; time++) {
      const seen = await handled(world, all, level)
      const { done, refused } = await outcomes([
        moveIssue(doer, 'done', { ...seen, ...WORK }, at(5)),
        moveIssue(withdrawer, 'withdraw', { ...seen, ...WITHDRAWAL }, at(5)),
      ])
      expect({ done, refused }).toEqual({ done: 1, refused: [expect.stringMatching(told)] })
      expect(await endings(seen.issueId)).toHaveLength(1)
    }
  })

test('the same race leaves both where code checks first and then writes by bare id', async () => {
  const world = await aCounty()
  const all = await people(world)
  const { issueId: id } = await handled(world, all, 'VILLAGE')
  const bothHaveChecked = barrier(2)
  const naive = async (type: 'done' | 'withdrawn', seq: number, data: object) => {
    const issue = await issueRow(id)
    if (issue.stage !== 'HANDLING') throw new Error('wrong stage')
    await bothHaveChecked()
    await db().issue.update({ where: { id }, data })
    await db().issueEvent.create({
      data: { issueId: id, countyId: issue.countyId, villageId: issue.villageId, seq, at: at(5), type, data: {} },
    })
  }
  await Promise.all([naive('done', 1001, { movedAt: at(5) }), naive('withdrawn', 1002, { movedAt: at(5) })])
  expect((await endings(id)).sort()).toEqual(['done', 'withdrawn'])
})
