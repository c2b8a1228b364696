import { PlainError } from '../plain-error.mjs'

/** Where a page of tests/bench/pages.mjs is: its address as it stands, or what links of other pages lead to. */
export function addressOf({ address }, site, cookie) {
  return followed(address, async (path) => (await fetch(site + path, { headers: { cookie } })).text())
}

async function followed(address, html) {
  if (typeof address === 'string') return address
  return address.after ? pagesOn(address, html) : linkOn(address, html)
}

async function linkOn({ linkOn: page, link, end }, html) {
  const from = await followed(page, html)
  const [found] = link.exec(await html(from)) ?? []
  if (!found) throw new PlainError(`${from} has no link like ${link}`)
  return found + end
}

/** Turns so many pages of a list, as a person does. */
async function pagesOn({ after: list, pages }, html) {
  let at = list
  for (let turned = 0; turned < pages; turned++) {
    const [, cursor] = /[?;&]after=([\w-]+)/.exec(await html(at)) ?? []
    if (!cursor) throw new PlainError(`${list} ends at page ${turned + 1}`)
    at = `${list}?after=${cursor}`
  }
  return at
}
