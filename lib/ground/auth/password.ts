import { hash, verify } from '@node-rs/argon2'
import { DEMO_PASSWORD } from '@/prisma/demo/password.mjs'

/** argon2id at OWASP's least cost: 19 MiB, two passes, one lane, about 12 ms of one core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Of nobody's password, at the same cost: an unknown name takes the time that a known one takes. */
const NOBODYS_HASH = '$argon2id$v=19$m=19456,t=2,p=1$kSBVtrfw3SajngMKtg2KIg$ptG51F87kx7EXuRpjTRq/hrODAXQF8oLnWo/EMbJB88'

/** What is hashed: the same characters whichever keyboard wrote them. */
const typed = (password: string) => password.normalize('NFKC')

export function hashPassword(password: string): Promise<string> {
  return hash(typed(password), COST)
}

/** Whether a password is the one that was hashed. Without a hash it takes as long, and is not. */
export async function passwordMatches(password: string, storedHash: string | null): Promise<boolean> {
  const matches = await verify(storedHash ?? NOBODYS_HASH, typed(password))
  return matches && storedHash !== null
}

/** The password that everyone can read in the README: good in demo counties alone. */
export function isDemoPassword(password: string): boolean {
  return typed(password) === DEMO_PASSWORD
}
