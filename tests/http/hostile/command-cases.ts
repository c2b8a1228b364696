import type { Place } from '../../support/http/place'
import { sessionOf } from '../../support/http/sign-in'
import type { Account } from '../access/accounts'
import { COMMAND_CASES, storedCommand } from '../access/command-cases'
import type { Form } from './try-form'

type Case = { form(): Promise<Omit<Form, 'action'>>; stored(): Promise<unknown> }

/** The forms of appointments and teams, each kept from being taken by naming what does not exist. */
export function commandCases(place: () => Place): Record<string, Case> {
  return Object.fromEntries(
    Object.entries(COMMAND_CASES).map(([name, { at, may, prepare }]) => {
      let secrets: string[] = []
      const one: Case = {
        async form() {
          const { fields, nonexistent, ...prepared } = await prepare(place())
          secrets = prepared.secrets
          return {
            ...{ at, fields, by: await sessionOf(may[0] as Account) },
            blocked: { fields: nonexistent, code: 'not_found' as const },
          }
        },
        stored: () => storedCommand({ secrets }),
      }
      return [name, one]
    }),
  )
}
