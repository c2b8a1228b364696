import { DEMO_PASSWORD } from '../../prisma/demo/password.mjs'
import { PlainError } from '../plain-error.mjs'

/** Signs in with a demo account, as a browser without script does. Answers with the cookies to send from then on. */
export async function signIn(address, username) {
  const cookies = new Map()
  const keep = (response) => {
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)
      cookies.set(name, value)
    }
    return response
  }
  const header = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const { csrfToken } = await keep(await fetch(`${address}/api/auth/csrf`)).json()
  const answer = await fetch(`${address}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: header(), Origin: address },
    body: new URLSearchParams({ csrfToken, username, password: DEMO_PASSWORD, json: 'true' }),
  })
  keep(answer)
  if (![...cookies.keys()].some((name) => name.endsWith('session-token'))) {
    throw new PlainError(`${username} could not sign in: ${answer.status} ${await answer.text()}`)
  }
  return header()
}
