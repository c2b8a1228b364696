import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { candidatesFor, recommendableFor, recommendedFor, standingFor } from '@/lib/ground/access/scope/postings'
import { mayEver } from '@/lib/ground/access/seats'
import { STANDING } from '@/lib/ground/access/standing'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { asSeenBy, type CandidateFile, filesOf } from './files'
import { headOf, type RoundHead } from './round'
import { WITH_NAMES } from './round-facts'

export type CandidateShown = {
  file: CandidateFile
  round: RoundHead
  may: { vet: boolean; withdraw: boolean; unrecommend: boolean }
}

/** A candidate's file within reach, as the actor may read it, or null. Nobody vets the own one. */
export async function getCandidate(actor: Actor, id: string, at: Instant): Promise<CandidateShown | null> {
  return read(actor, async (tx) => {
    const [file] = await filesOf(tx, { AND: [{ id }, candidatesFor(actor, 'posting.view')] }, at)
    if (!file) return null
    const row = await tx.postingRound.findUniqueOrThrow({ where: { id: file.roundId }, include: WITH_NAMES })
    const round = headOf(row, at)
    const stands = file.withdrawal === null
    const vet = mayEver(actor, 'candidate.vet') && file.cadreId !== actor.cadreId && round.phase !== 'CLOSED' && stands
    const free = stands && row.stage === 'OPEN' && file.postedTo === null
    const within = async (scope: Prisma.CandidateWhereInput) =>
      free && (await tx.candidate.count({ where: { AND: [{ id }, scope] } })) > 0
    const [withdraw, unrecommend] = await Promise.all([within(standingFor(actor)), within(recommendedFor(actor))])
    return { file: asSeenBy(actor, file), round, may: { vet, withdraw, unrecommend } }
  })
}

export type PersonChoice = { id: string; name: string; post: string; unit: string }

const PEOPLE = 500

/** Whom an officer may recommend for a round: the own unit's people who do not stand in it by recommendation already. */
export async function listRecommendable(actor: Actor, roundId: string): Promise<PersonChoice[]> {
  const rows = await read(actor, (tx) =>
    tx.cadre.findMany({
      where: {
        AND: [
          recommendableFor(actor),
          { candidacies: { none: { roundId, recommendedAt: { not: null }, withdrawnAt: null } } },
        ],
      },
      select: { id: true, name: true, post: true, unit: { select: { shortName: true } } },
      orderBy: [{ unit: { shortName: 'asc' } }, { name: 'asc' }, { id: 'asc' }],
      take: PEOPLE,
    }),
  )
  return rows.map(({ unit, ...person }) => ({ ...person, unit: unit.shortName }))
}

/** The county's villages by town, for where a person is from and where kin live: names alone. */
export async function listVillageChoices(
  actor: Actor,
): Promise<{ township: string; villages: { id: string; name: string }[] }[]> {
  const towns = await read(actor, (tx) =>
    tx.township.findMany({
      where: { countyId: actor.countyId },
      orderBy: { code: 'asc' },
      select: { name: true, villages: { where: STANDING, select: { id: true, name: true }, orderBy: { code: 'asc' } } },
    }),
  )
  return towns.map(({ name, villages }) => ({ township: name, villages }))
}
