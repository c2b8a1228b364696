import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { Id } from '@/lib/ground/input/input'

const NUMBER = /^\p{L}{1,6}\d{4}-\d{6,9}$/u

/**
 * What an address may name an issue by: its number, or its id. Null for what can be neither. A number is one issue of a
 * county: whoever looks it up does so within a scope.
 */
export function issueNamed(name: string): Prisma.IssueWhereInput | null {
  if (NUMBER.test(name)) return { number: name }
  const id = Id.safeParse(name)
  return id.success ? { id: id.data } : null
}
