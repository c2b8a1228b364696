import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { householdsFor } from '@/lib/ground/access/scope/households'
import { issuesSeenWhole } from './sight'

const WHOLE_NUMBER = /^\p{L}{1,6}\d{4}-\d{6}$/u
const LAST_DIGITS = /^\d{6}$/
/** Six digits or more in a row are specific enough; more pieces only cost. */
const GRAMS_AT_MOST = 40

/**
 * Issues whose number, title, text or head of household holds every word. Two characters are enough: their pairs are
 * indexed (`grams`), and what the index finds is checked against the words themselves. The text and the head count only
 * for who may see them.
 */
export function issuesNaming(actor: Actor, query: string): Prisma.IssueWhereInput {
  if (WHOLE_NUMBER.test(query)) return { number: query }
  if (LAST_DIGITS.test(query)) return { grams: { hasEvery: gramsOf(query) }, number: { endsWith: `-${query}` } }
  return { AND: wordsOf(query).map((word) => holdsWord(actor, word)) }
}

/** Single characters stand in no index of their own: where there is nothing longer, they are one word together. */
function wordsOf(query: string): string[] {
  const words = query.split(/\s+/u).filter(Boolean)
  return words.some((word) => [...word].length > 1) ? words : [words.join('')]
}

function holdsWord(actor: Actor, word: string): Prisma.IssueWhereInput {
  const contains = { contains: word.replaceAll(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  const grams = gramsOf(word)
  const whole = issuesSeenWhole(actor)
  return {
    ...(grams.length && { grams: { hasEvery: grams } }),
    OR: [
      { number: contains },
      { title: contains },
      whole ? { AND: [whole, { text: contains }] } : { text: contains },
      { household: { is: { AND: [householdsFor(actor, 'household.view'), { headName: contains }] } } },
    ],
  }
}

/** The same pieces as the database's grams_of: neighbours in lower case, without blanks. */
function gramsOf(word: string): string[] {
  const letters = [...word.toLowerCase()]
  const pairs = letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
  return [...new Set(pairs)].slice(0, GRAMS_AT_MOST)
}
