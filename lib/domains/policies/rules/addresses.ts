import { PolicyKind } from '@/lib/generated/prisma/enums'

/** The kind that an address names, in small letters with hyphens: rank-match. */
export function kindAt(address: string): PolicyKind | undefined {
  return Object.values(PolicyKind).find((one) => addressOf(one) === address)
}

export function addressOf(kind: PolicyKind): string {
  return kind.toLowerCase().replaceAll('_', '-')
}
