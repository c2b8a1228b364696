/** A name to sign in with, as accounts keep it: a phone's capital first letter or full-width letters make no other name. */
export function usernameOf(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase()
}
