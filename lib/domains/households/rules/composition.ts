import type { Relation } from '@/lib/generated/prisma/enums'

/** A person as far as who lives with whom is concerned. */
export type Person = { id: string; relation: Relation }
export type CompositionFault =
  | 'nobody_chosen'
  | 'nobody_stays' // everyone would go: that is the end of a household
  | 'head_missing' // of those who stay
  | 'new_head_missing' // of those who go

/** What someone is to the new head, by what the new head and they were to the old one. What does not follow is OTHER, to be looked at. */
const TO_NEW_HEAD: Partial<Record<Relation, Partial<Record<Relation, Relation>>>> = {
  SPOUSE: { HEAD: 'SPOUSE', CHILD: 'CHILD', CHILD_IN_LAW: 'CHILD_IN_LAW', GRANDCHILD: 'GRANDCHILD' },
  CHILD: { HEAD: 'PARENT', SPOUSE: 'PARENT', CHILD: 'SIBLING', PARENT: 'GRANDPARENT' },
  CHILD_IN_LAW: { GRANDCHILD: 'CHILD' },
  PARENT: { HEAD: 'CHILD', SPOUSE: 'CHILD_IN_LAW', CHILD: 'GRANDCHILD', PARENT: 'SPOUSE' },
  SIBLING: { HEAD: 'SIBLING', SIBLING: 'SIBLING', PARENT: 'PARENT', GRANDPARENT: 'GRANDPARENT' },
  GRANDCHILD: { HEAD: 'GRANDPARENT', SPOUSE: 'GRANDPARENT', GRANDCHILD: 'SIBLING' },
}

/** The people under another head, who is one of them. */
export function underHead(people: readonly Person[], headId: string): Person[] {
  const head = people.find(({ id }) => id === headId)
  if (!head || head.relation === 'HEAD') return [...people]
  return people.map((person) =>
    person.id === headId
      ? { ...person, relation: 'HEAD' }
      : { ...person, relation: TO_NEW_HEAD[head.relation]?.[person.relation] ?? 'OTHER' },
  )
}

const hasHead = (people: readonly Person[]) => people.some(({ relation }) => relation === 'HEAD')

/**
 * Who stays when some leave. Where the head leaves, one of those who stay takes the place. Refuses when nobody is chosen or
 * nobody would stay.
 */
export function without(
  people: readonly Person[],
  leaving: ReadonlySet<string>,
  newHeadId?: string,
): Person[] | CompositionFault {
  const stay = people.filter(({ id }) => !leaving.has(id))
  if (stay.length === people.length) return 'nobody_chosen'
  if (stay.length === 0) return 'nobody_stays'
  if (hasHead(stay) || !hasHead(people)) return stay
  if (!newHeadId || !stay.some(({ id }) => id === newHeadId)) return 'head_missing'
  return underHead(people, newHeadId).filter(({ id }) => !leaving.has(id))
}

/** A household in two: who stays and who goes, each under a head of their own; together they are whom there was. */
export function split(
  people: readonly Person[],
  going: ReadonlySet<string>,
  heads: { stays?: string; goes: string },
): { stay: Person[]; go: Person[] } | CompositionFault {
  const stay = without(people, going, heads.stays)
  if (!Array.isArray(stay)) return stay
  if (!going.has(heads.goes) || !people.some(({ id }) => id === heads.goes)) return 'new_head_missing'
  return { stay, go: underHead(people, heads.goes).filter(({ id }) => going.has(id)) }
}

/** The people of two households in one: the head of the second stays head; what the others are to them is to be looked at. */
export function merge(from: readonly Person[], into: readonly Person[]): Person[] {
  const joined: Person[] = from.map(({ id }) => ({ id, relation: 'OTHER' }))
  return into.length === 0 ? [...from] : [...into, ...joined]
}
