import { PAGES } from '../../tests/bench/pages.mjs'
import { addressOf } from './address.mjs'
import { signIn } from './sign-in.mjs'

/** Those that match, and those that they are compared with; each with its address and the cookie of who opens it. */
export async function pagesOf(site, only) {
  const matching = PAGES.filter(({ name }) => only.test(name))
  const wanted = new Set(matching.flatMap(({ name, bounds }) => [name, bounds.of]))
  const cookies = new Map([['', '']])
  const pages = []
  for (const page of PAGES.filter(({ name }) => wanted.has(name))) {
    if (!cookies.has(page.account)) cookies.set(page.account, await signIn(site, page.account))
    const cookie = cookies.get(page.account)
    const found = await addressOf(page, site, cookie).then((path) => ({ url: site + path }), toFailure)
    pages.push({ ...page, cookie, ...found })
  }
  return pages
}

/** One page that fails is told in its line, and keeps the others from nothing. */
export const toFailure = ({ message }) => ({ failed: message })
