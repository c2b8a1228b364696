import { PlainError } from '../plain-error.mjs'

/**
 * Fills a form of a page and sends it, as a browser does before any script runs. `mark` is a text in the form's opening tag
 * or fields by which it is known; `fields` are added to its hidden ones. Answers with the address that it leads to.
 */
export async function postForm(address, cookie, mark, fields) {
  const page = await (await fetch(address, { headers: { Cookie: cookie } })).text()
  const form = page.match(/<form[\s\S]*?<\/form>/g)?.find((html) => html.includes(mark))
  if (!form) throw new PlainError(`${address} has no form with ${mark}`)
  const body = new FormData()
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g))
    body.append(attributeOf(input, 'name'), attributeOf(input, 'value'))
  for (const [name, value] of Object.entries(fields)) body.append(name, ...[value].flat())
  const headers = { Cookie: cookie, Origin: new URL(address).origin }
  const answer = await fetch(address, { method: 'POST', body, headers, redirect: 'manual' })
  const to = answer.headers.get('location')
  if (!to) throw new PlainError(`${address} answered ${answer.status} and leads nowhere`)
  return new URL(to, address).href
}

const attributeOf = (tag, name) => (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&quot;', '"')
