import { moveIssue } from '@/lib/domains/issues/commands/move'
import type { MoveInput, PersonalVerb } from '@/lib/domains/issues/rules/moves'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import { aCommander, aHolder, aMember, aReport, issueRow, type World } from '../../support/given'

/** Everyone who has a say in an issue of 金沙河村. */
export async function everyone(world: World) {
  return {
    commander: await aCommander(world, world.jinshahe),
    member: await aMember(world, world.jinshahe),
    township: await aHolder(world, 'TOWNSHIP', { townshipId: world.changan.id }, { unit: world.units.changan }),
    headquarters: await aHolder(world, 'HEADQUARTERS'),
    officer: await aHolder(world, 'UNIT_OFFICER', { unitId: world.units.transport.id }),
  }
}
export type Everyone = Awaited<ReturnType<typeof everyone>>

/** Makes a move as somebody would who has just looked at the issue. */
export async function move<V extends PersonalVerb>(
  actor: Actor,
  verb: V,
  issueId: string,
  input: Omit<MoveInput<V>, 'issueId' | 'version'>,
  at: Instant,
): Promise<void> {
  const { version } = await issueRow(issueId)
  const seen = { issueId, version, ...input } as unknown as MoveInput<V> & { issueId: string; version: number }
  await moveIssue(actor, verb, seen, at)
}

/** An issue that a team of the village handles since its report. */
export async function handledByTeam(
  world: World,
  { commander }: Everyone,
  at: Instant,
  given: Parameters<typeof aReport>[2] = {},
) {
  const { id } = await aReport(commander, world.jinshahe, given, at)
  const lead = { leadTeamId: world.jinshahe.teams[1]?.id as string }
  await move(commander, 'triage', id, { cause: '年久失修', assistingUnitIds: [], urgent: false, ...lead }, at)
  return id
}

/** An issue that the township's office handles, with seven working days from `at`. */
export async function handledByTownship(world: World, { commander, township }: Everyone, at: Instant) {
  const { id } = await aReport(commander, world.jinshahe, {}, at)
  await move(commander, 'escalate', id, { why: '超出村级权限', tried: '村里试过' }, at)
  const triage = { cause: '年久失修', assistingUnitIds: [], urgent: false, leadUnitId: world.units.changan.id }
  await move(township, 'triage', id, triage, at)
  return id
}

/** The same, done by the county's transport bureau and confirmed: only the signature is missing. */
export async function waitingForSignature(world: World, people: Everyone, at: Instant) {
  const { commander, township, headquarters, officer, member } = people
  const { id } = await aReport(commander, world.jinshahe, {}, at)
  await move(commander, 'escalate', id, { why: '属县道', tried: '村里抢通过' }, at)
  await move(township, 'escalate', id, { why: '超出镇级权限', tried: '镇上看过' }, at)
  const triage = { cause: '年久失修', assistingUnitIds: [], urgent: false, leadUnitId: world.units.transport.id }
  await move(headquarters, 'triage', id, triage, at)
  await move(officer, 'done', id, { outcome: '波纹管已换', noVisitReason: '远程处理' }, at)
  const words = { voice: 'HOUSEHOLD', speaker: '余某', way: 'IN_PERSON', remark: '' } as const
  await move(member, 'consent', id, { answer: 'yes', ...words }, at)
  return id
}
