import type { FormField } from './form-field'

/** A new password, twice; it is never given back. */
export function newPasswordFields(words: { password: string; help: string; repeated: string }): FormField[] {
  const asked = { kind: 'password', fill: 'new-password', required: true } as const
  return [
    { ...asked, name: 'newPassword', label: words.password, help: words.help },
    { ...asked, name: 'repeatedPassword', label: words.repeated },
  ]
}

/** Under which name the browser's own store keeps a password. */
export function StoredUnder({ username }: { username: string }) {
  return <input type="text" autoComplete="username" value={username} readOnly hidden />
}
