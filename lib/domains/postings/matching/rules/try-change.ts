import type { Change, Pair, Wish } from './facts'

/** The wish with a change in it: what it contradicts gives way. `present` says whom the villages of a swap have now. */
export function tryChange(wish: Wish, change: Change, present: readonly Pair[]): Wish {
  if (change.kind === 'forbid')
    return {
      pins: wish.pins.filter((pair) => !same(pair, change)),
      forbids: [...without(wish.forbids, change), pairOf(change)],
    }
  if (change.kind === 'pin') return pinned(wish, pairOf(change))
  const [one, other] = change.villageIds
  const has = (villageId: string) => present.find((pair) => pair.villageId === villageId)?.candidateId
  const crossed = [
    { villageId: one, candidateId: has(other) },
    { villageId: other, candidateId: has(one) },
  ].filter((pair): pair is Pair => pair.candidateId !== undefined)
  const bare = { ...wish, pins: wish.pins.filter(({ villageId }) => villageId !== one && villageId !== other) }
  return crossed.reduce(pinned, bare)
}

function pinned(wish: Wish, pair: Pair): Wish {
  const free = wish.pins.filter((one) => one.villageId !== pair.villageId && one.candidateId !== pair.candidateId)
  return { pins: [...free, pair], forbids: without(wish.forbids, pair) }
}

const same = (a: Pair, b: Pair) => a.villageId === b.villageId && a.candidateId === b.candidateId
const without = (pairs: readonly Pair[], pair: Pair) => pairs.filter((one) => !same(one, pair))
const pairOf = ({ villageId, candidateId }: Pair): Pair => ({ villageId, candidateId })
