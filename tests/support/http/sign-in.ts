import { DEMO_PASSWORD } from '../../../prisma/demo/password.mjs'
import { callAction } from './call-action'
import { listActions } from './listed-actions'
import type { Session } from './send'

const known = new Map<string, Promise<NonNullable<Session>>>()

/** The session of an account, opened once through the login form. */
export function sessionOf(username: string, password: string = DEMO_PASSWORD): Promise<NonNullable<Session>> {
  const session = known.get(username) ?? signIn(username, password)
  known.set(username, session)
  return session
}

/**
 * Signs in over HTTP. Each account comes from an address of its own, so that no limit of one meets another. The browser's
 * own words (`device`) tell one session of an account from those that other tests open meanwhile.
 */
export async function signIn(
  username: string,
  password: string = DEMO_PASSWORD,
  device = 'vitest',
): Promise<NonNullable<Session>> {
  const action = listActions().find(({ name }) => name === 'signInAction')
  if (!action) throw new Error('there is no signInAction')
  const headers = { 'X-Forwarded-For': addressOf(username), 'User-Agent': device }
  const answer = await callAction(action, '/login', { username, password, next: '' }, null, { headers })
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  if (!cookie.includes('session-token')) throw new Error(`${username} could not sign in: ${answer.text.slice(0, 300)}`)
  return { cookie, username }
}

function addressOf(username: string): string {
  const sum = [...username].reduce((total, char) => (total * 31 + (char.codePointAt(0) ?? 0)) % 65_536, 7)
  return `10.9.${sum >> 8}.${sum & 255}`
}
