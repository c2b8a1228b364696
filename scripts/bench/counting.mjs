import { pagesOf, toFailure } from './pages-of.mjs'
import { withStatementLog } from './statement-log.mjs'

/** A page is asked so often when its statements are counted: the ticker's fall into some of them. */
const COUNTED = 5

/** The statements of one request of each page whose name matches. */
export async function statementsOf({ address, databaseUrl }, only) {
  const pages = await pagesOf(address, only)
  return withStatementLog(databaseUrl, async (count) => {
    const counted = []
    for (const page of pages) {
      const { statements = [], failed } = page.failed ? page : await countOften(count, page).then(typical, toFailure)
      counted.push({ name: page.name, bounds: page.bounds, statements, failed })
    }
    return counted
  })
}

export async function countOften(count, page) {
  const rounds = []
  for (let round = 0; round < COUNTED; round++) rounds.push(await count(() => htmlOf(page)))
  return rounds
}

/** The round with the fewest statements, but for the first, which fills what is kept. */
export const typical = (rounds) => rounds.slice(1).sort((a, b) => a.statements.length - b.statements.length)[0]

export async function htmlOf({ url, cookie }) {
  const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' })
  if (answer.status !== 200) throw new Error(`${decodeURIComponent(new URL(url).pathname)} answered ${answer.status}`)
  return answer.text()
}
