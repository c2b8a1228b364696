import type { Change } from '@/lib/domains/postings/matching/rules/facts'

type Asked = { change: 'swap' | 'pin' | 'forbid'; villageId: string; otherVillageId?: string; candidateId?: string }

/** A trial of a form or an address as the matching takes it; null where it names too little. */
export function changeOf({ change, villageId, otherVillageId, candidateId }: Asked): Change | null {
  if (change === 'swap')
    return otherVillageId && otherVillageId !== villageId
      ? { kind: 'swap', villageIds: [villageId, otherVillageId] }
      : null
  return candidateId ? { kind: change, villageId, candidateId } : null
}
