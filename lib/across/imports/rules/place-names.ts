/** A village's name as people write it: 沙河村村委会, 沙河村村民委员会 and 沙河 村 are 沙河村. */
export function plainPlaceName(name: string): string {
  const tight = name.replace(/\s/gu, '')
  const committee = /^(.+?村)(?:村?民委员会|村?委会|村?委员会)$/u.exec(tight)
  if (committee) return committee[1] as string
  const community = /^(.+?社区)(?:居民委员会|居委会)$/u.exec(tight)
  return community ? (community[1] as string) : tight
}

export type KnownVillage = { id: string; code: string; name: string; aliases: string[]; townshipId: string }
export type KnownTown = { id: string; code: string; name: string }

/** The towns and villages of a scope, found by code or by name. A name that several bear finds them all: nothing is guessed. */
export class PlaceIndex {
  private readonly townsById = new Map<string, KnownTown>()
  private readonly townsByName = new Map<string, KnownTown>()
  private readonly townsByCode = new Map<string, KnownTown>()
  private readonly villagesByCode = new Map<string, KnownVillage>()
  private readonly villagesByName = new Map<string, Set<KnownVillage>>()

  constructor(towns: Iterable<KnownTown>, villages: Iterable<KnownVillage>) {
    for (const town of towns) this.addTown(town)
    for (const village of villages) this.addVillage(village)
  }

  addTown(town: KnownTown): void {
    this.townsById.set(town.id, town)
    this.townsByCode.set(town.code, town)
    this.townsByName.set(plainPlaceName(town.name), town)
  }

  addVillage(village: KnownVillage): void {
    this.villagesByCode.set(village.code, village)
    for (const name of [village.name, ...village.aliases]) {
      const plain = plainPlaceName(name)
      const known = this.villagesByName.get(plain) ?? new Set()
      this.villagesByName.set(plain, known.add(village))
    }
  }

  /** The code of a village that was merged into this one means this one now. */
  addCode(code: string, village: KnownVillage): void {
    this.villagesByCode.set(code, village)
  }

  townByCode = (code: string) => this.townsByCode.get(code)
  townByName = (name: string) => this.townsByName.get(plainPlaceName(name))
  townOf = (village: { townshipId: string }) => this.townsById.get(village.townshipId)
  villageByCode = (code: string) => this.villagesByCode.get(code)

  /** The villages that bear a name, now or formerly, in one town or in all. 沙河 alone means 沙河村 where nothing is called 沙河. */
  villagesNamed(name: string, townshipId?: string): KnownVillage[] {
    const plain = plainPlaceName(name)
    const named = (one: string) =>
      [...(this.villagesByName.get(one) ?? [])].filter((village) => !townshipId || village.townshipId === townshipId)
    const found = named(plain)
    return found.length > 0 || /(村|社区)$/u.test(plain) ? found : named(`${plain}村`)
  }
}

/** Whether a name means a village: its own, or a former or other one. */
export function isNameOf(village: { name: string; aliases: readonly string[] }, name: string): boolean {
  const plain = plainPlaceName(name)
  return [village.name, ...village.aliases].some(
    (one) => plainPlaceName(one) === plain || plainPlaceName(one) === `${plain}村`,
  )
}
