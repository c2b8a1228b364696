import { Refusal } from '@/lib/ground/refusal'
import { isDemoPassword } from './password'
import { usernameOf } from './username'

/** What the schema cannot know of a new password. Refuses with `invalid`: the demo password, one's own name. */
export function requireNewPassword(newPassword: string, username: string): void {
  const wrong = isDemoPassword(newPassword)
    ? 'demo_password'
    : usernameOf(newPassword) === username
      ? 'like_username'
      : null
  if (wrong) throw new Refusal('invalid', { fields: { newPassword: wrong } })
}
