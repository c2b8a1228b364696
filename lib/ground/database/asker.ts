/** Who asks: a person who has signed in, whoever comes with a secret and no account, or the system itself. */
export type Asker = Person | Bearer | System

type Person = { readonly cadreId: string }
type Bearer = { readonly bearer: string }
type System = { readonly system: string }

/** Whoever comes with a one-time link or a session's id: what follows may look at nothing but what that opens. */
export const bearer = (linkOrToken: string): Bearer => ({ bearer: linkOrToken })

/** What runs for nobody: the ticker, a sign-in before it is known whose, founding, health. The reason is for who reads the code, and the log. */
export const system = (reason: 'ticker' | 'sign-in' | 'founding' | 'health'): System => ({ system: reason })

/** Throws rather than let anybody ask without a name. */
export function requireName(asker: Asker): void {
  const name = 'cadreId' in asker ? asker.cadreId : 'bearer' in asker ? asker.bearer : asker.system
  if (!name) throw new Error('a query needs an actor')
}
