import { isFree } from './free-port.mjs'
import { PlainError } from './plain-error.mjs'

/** Refuses a PORT that another program holds, before a minute is spent on building. What is no port at all, lib/ground/env.ts refuses. */
export async function checkPort() {
  const port = Number(process.env.PORT || 3000)
  if (!(port > 0 && port < 65536) || (await isFree(port, '0.0.0.0'))) return
  throw new PlainError(
    `Port ${port} is taken by another program; end that one, or choose another port: PORT=${port + 1} npm start`,
  )
}
