import { fileURLToPath } from 'node:url'
import { isEmpty } from './demo-county.mjs'
import { PlainError } from './plain-error.mjs'
import { runNode } from './run.mjs'

/** A fresh link to found the first county with, and until when it holds; null where there is a county. */
export async function foundingLink(environment) {
  if (!(await isEmpty(environment.DATABASE_URL))) return null
  const program = fileURLToPath(new URL('founding-link.mjs', import.meta.url))
  const { code, words } = await runNode([program], { env: environment, quiet: true })
  if (code !== 0) throw new PlainError(`The link to found the county could not be made:\n${words.trim()}`)
  const link = JSON.parse(words)
  const until = new Date(link?.expiresAt ?? 0).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' })
  return link && { address: link.address, until }
}
