/** A reproducible source of chance: the same seed tells the same county, on every machine. */
export interface Random {
  /** A number in [0, 1). */
  next(): number
  /** A whole number in [from, to], both included. */
  int(from: number, to: number): number
  /** True with the given probability. */
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** One of the pairs' values, each as likely as its weight; weights need not add up to one. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T
  /** A new list in another order. */
  shuffle<T>(list: readonly T[]): T[]
  /** `count` different members of the list, or all of them if it is shorter. */
  sample<T>(list: readonly T[], count: number): T[]
  /** Bell-shaped round the mean, never further off than three deviations. */
  normal(mean: number, deviation: number): number
  /** Positive and skewed as waiting times are; half of the values lie below the median. */
  skewed(median: number, spread: number): number
  /** 32 random bits. */
  bits(): number
  /** An independent source named by the label, so that one part of the county can change without changing the rest. */
  fork(label: string | number): Random
}

/** A source of chance that starts from the seed. */
export function randomFrom(seed: string | number): Random {
  return randomOf(hash(String(seed)), String(seed))
}

function randomOf(start: number, name: string): Random {
  const bits = sfc32(start)
  const next = () => bits() / 4294967296
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const normal = (mean: number, deviation: number) => mean + deviation * bell(next)
  return {
    next,
    int,
    bits,
    normal,
    chance: (probability) => next() < probability,
    pick: (list) => member(list, Math.floor(next() * list.length)),
    weighted: (choices) => {
      let total = 0
      for (const [, weight] of choices) total += weight
      let left = next() * total
      for (const [value, weight] of choices) {
        left -= weight
        if (left < 0) return value
      }
      return member(choices, choices.length - 1)[0]
    },
    shuffle: (list) => {
      const copy = [...list]
      for (let i = copy.length - 1; i > 0; i--) swap(copy, i, int(0, i))
      return copy
    },
    sample: (list, count) => {
      const copy = [...list]
      const size = Math.min(count, copy.length)
      for (let i = 0; i < size; i++) swap(copy, i, int(i, copy.length - 1))
      return copy.slice(0, size)
    },
    skewed: (median, spread) => median * Math.exp(spread * bell(next)),
    fork: (label) => randomOf(hash(`${name}/${label}`), `${name}/${label}`),
  }
}

/** The sum of twelve uniform numbers, less six, is near enough to a bell; cut at three. */
function bell(next: () => number): number {
  let sum = -6
  for (let i = 0; i < 12; i++) sum += next()
  return Math.max(-3, Math.min(3, sum))
}

function member<T>(list: readonly T[], index: number): T {
  if (list.length === 0) throw new Error('chance has nothing to choose from')
  return list[index] as T
}

function swap<T>(list: T[], a: number, b: number) {
  const kept = list[a] as T
  list[a] = list[b] as T
  list[b] = kept
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/** Small fast counter generator of the PractRand suite: 32 bits a call. */
function sfc32(seed: number): () => number {
  let a = 0
  let b = seed
  let c = 0x9e3779b9
  let counter = 1
  const bits = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let i = 0; i < 12; i++) bits()
  return bits
}
