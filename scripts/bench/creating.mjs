import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { commitCeiling } from './commit-ceiling.mjs'
import { onCopy } from './database-copy.mjs'
import { openTogether, run } from './open-many.mjs'
import { signIn } from './sign-in.mjs'
import { withStatementLog } from './statement-log.mjs'
import { untilQuiet } from './until-quiet.mjs'

const WARM_UP = 8 // requests of each

/** How many issues a second many people can report at once, on a copy of the county that is thrown away. */
export async function measureCreating(app, { name, account, village, people, bounds }, { seconds, say }) {
  say('Measuring how issues are reported')
  return onCopy(app, async (copy) => {
    await untilQuiet(copy, say)
    const cookie = await signIn(app.address, account)
    const villageId = await idOf(village, copy.databaseUrl)
    const post = () => ({ method: 'POST', path: '/api/issues', ...formOf(villageId) })
    const statements = await withStatementLog(copy.databaseUrl, (count) => countPosts(count, app.address, cookie, post))
    const headers = { cookie, origin: app.address }
    const setupRequest = (request) => {
      const { body, headers: own, ...rest } = post()
      return { ...request, ...rest, body, headers: { ...headers, ...own } }
    }
    const target = { url: app.address, connections: people, requests: [{ setupRequest }], timeout: 60 }
    const before = await commitCeiling(copy.databaseUrl, people, seconds)
    const warm = await run({ ...target, amount: WARM_UP * people })
    const measured = await openTogether(target, copy.pid, seconds, warm.perSecond)
    const after = await commitCeiling(copy.databaseUrl, people, seconds)
    const ceiling = (before + after) / 2
    return { name, bounds, people, ...measured, ...statements, ceiling, ofCeiling: measured.perSecond / ceiling }
  })
}

async function countPosts(count, site, cookie, post) {
  const send = async () => {
    const { path, method, headers, body } = post()
    const answer = await fetch(site + path, { method, body, headers: { ...headers, cookie, origin: site } })
    if (answer.status !== 201) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  }
  const rounds = []
  for (let round = 0; round < 4; round++) rounds.push(await count(send))
  const [{ statements, brackets, databaseMs }] = rounds
    .slice(1)
    .sort((a, b) => a.statements.length - b.statements.length)
  return { statements: statements.length, brackets, databaseMs }
}

async function idOf(village, databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query('select id from villages where code = $1', [village])
    return rows[0].id
  } finally {
    await client.end()
  }
}

/** What the form of a new issue sends, as a browser writes it. */
function formOf(villageId) {
  const fields = {
    ...{ id: randomUUID(), villageId, category: 'WATER', source: 'TEAM' },
    title: '三组饮水管网冬季冻裂，二十三户断水',
    text: '昨夜降温，三组主管冻裂，二十三户断水，老人取水要走一里路，请尽快派人抢修。',
  }
  const boundary = `----${fields.id}`
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const body = `${parts.join('')}--${boundary}--\r\n`
  return { body, headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` } }
}
