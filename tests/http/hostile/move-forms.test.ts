import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/ground/database/db'
import { aFewAtOnce } from '../../support/http/a-few-at-once'
import { actionNamed } from '../../support/http/listed-actions'
import { actorOf, demoPlace } from '../../support/http/place'
import { fieldsOfAction, takesWords } from '../../support/http/schemas'
import { sessionOf } from '../../support/http/sign-in'
import { storedIssue } from '../../support/http/stored'
import { tally } from '../../support/http/tally'
import { type Account, VILLAGES } from '../access/accounts'
import { type As, MOVE_CASES } from '../access/move-cases'
import { CORPUS, type Hostile, shareOf, UNKNOWN_FIELDS } from './corpus'
import { expectARefusal, expectFieldRefused, type Form, submitWith } from './try-form'

const ACCOUNT_OF: Record<As, Account> = {
  leader: 'leader',
  headquarters: 'headquarters',
  inspector: 'inspector',
  officer: 'transport',
  township: 'township',
  commander: 'commander',
  member: 'member',
}
/** A value that could be meant, but not here. */
const ALSO = ['not_found', 'lead_required', 'lead_not_here', 'wrong_level', 'date_in_past', 'in_future'] as const

const count = tally()

test('the corpus is as large as was promised, and each of its values has a name', () => {
  expect(CORPUS.length).toBeGreaterThanOrEqual(60)
  expect(new Set(CORPUS.map(({ name }) => name)).size).toBe(CORPUS.length)
})

describe.each(Object.entries(MOVE_CASES))('%s', (name, one) => {
  let form: Form
  let issueId: string
  let before: Awaited<ReturnType<typeof storedIssue>>

  beforeAll(async () => {
    const as = one.as[0] as As
    const account = ACCOUNT_OF[as]
    const place = await demoPlace(VILLAGES.shahe)
    const { cadreId } = await db().account.findUniqueOrThrow({ where: { username: account } })
    const issue = await one.prepare(place, as, await actorOf(cadreId))
    const { version } = await db().issue.findUniqueOrThrow({ where: { id: issue.id } })
    issueId = issue.id
    before = await storedIssue(issueId)
    form = {
      action: actionNamed(name),
      at: `/issues/${encodeURIComponent(issue.number)}`,
      by: await sessionOf(account),
      fields: {
        issueId,
        ...(!one.unversioned && { version: String(version) }),
        ...(await one.typed(place, as, issue)),
      },
      files: (await one.files?.()) ?? [],
      blocked: { fields: { version: String(version + 1) }, code: 'changed' },
    }
  })

  const fields = [...fieldsOfAction(actionNamed(name))].map(([field, schema]) => ({ field, words: takesWords(schema) }))

  test.each(fields)('$field', async ({ field, words }) => {
    // the one choice of a lead stands before its two keys
    const without = field === 'leadUnitId' || field === 'leadTeamId' ? { lead: undefined } : {}
    const values = CORPUS.filter(({ heavy }) => !heavy || field === fields.find((one) => one.words)?.field)
    await aFewAtOnce(
      shareOf(
        values,
        fields.findIndex((one) => one.field === field),
      ),
      (hostile) => tryValue(field, hostile, words, without),
    )
    await expectUnchanged()
  })

  test('fields that are missing, empty or unknown', async () => {
    for (const { field } of fields)
      for (const value of [undefined, '']) {
        count()
        expectARefusal(await submitWith(form, { ...(field !== 'version' && form.blocked.fields), [field]: value }))
      }
    await aFewAtOnce(UNKNOWN_FIELDS, async (field) => {
      count()
      const { state } = expectARefusal(await submitWith(form, { [field]: '1' }))
      expect(state.code).toBe('invalid')
    })
    await expectUnchanged()
  })

  async function tryValue(field: string, hostile: Hostile, words: boolean, without: object) {
    count()
    const isFault = !(words && hostile.words)
    const blocked = isFault ? {} : form.blocked.fields
    const answer = await submitWith(form, { ...without, ...blocked, [field]: hostile.value })
    try {
      expectFieldRefused(answer, field, hostile, isFault ? [...ALSO] : [form.blocked.code])
    } catch (error) {
      throw new Error(`${hostile.name} in ${field}: ${(error as Error).message}`, { cause: error })
    }
  }

  async function expectUnchanged() {
    expect(await storedIssue(issueId)).toEqual(before)
  }
})
