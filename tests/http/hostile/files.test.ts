import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/ground/database/db'
import { disguisedFiles, photoWithPlace } from '../../integration/report/pictures'
import { callAction, entriesOf } from '../../support/http/call-action'
import { handled } from '../../support/http/issue-at'
import { actionNamed } from '../../support/http/listed-actions'
import { type Entry, multipart, type SentFile } from '../../support/http/multipart'
import { demoPlace } from '../../support/http/place'
import { send } from '../../support/http/send'
import { sessionOf } from '../../support/http/sign-in'
import { storedIssue } from '../../support/http/stored'
import { tally } from '../../support/http/tally'
import { VILLAGES } from '../access/accounts'
import { expectSentence } from './try-form'

const count = tally()
const photo = (bytes: Uint8Array, filename = '1.jpg', type = 'image/jpeg'): Entry => [
  'photos',
  { filename, type, bytes } satisfies SentFile,
]

/** Photos that are none, too large or too many, with the code of the refusal. */
async function bad(): Promise<[string, Entry[], string][]> {
  const good = await photoWithPlace()
  const disguised = await Promise.all(
    Object.entries(await disguisedFiles()).map(
      async ([name, file]): Promise<[string, Entry[], string]> => [
        name,
        [photo(new Uint8Array(await file.arrayBuffer()), file.name, file.type)],
        'photo_unreadable',
      ],
    ),
  )
  const program = new Uint8Array([0x4d, 0x5a, ...new Array(300).fill(0x90)])
  return [
    ...disguised,
    ['a program', [photo(program, 'photo.jpg')], 'photo_unreadable'],
    ['text for a photo', [['photos', 'data:image/png;base64,AAAA']], 'invalid'], // a field that no form has
    ['a good photo and a bad one', [photo(good), photo(program, '2.jpg')], 'photo_unreadable'],
    ['11 MB', [photo(new Uint8Array(Buffer.concat([good, Buffer.alloc(11 * 1024 * 1024)])))], 'photo_too_large'],
    ['seven', Array.from({ length: 7 }, (_, n) => photo(good, `${n}.jpg`)), 'too_many_photos'],
  ]
}

let files: Awaited<ReturnType<typeof bad>>
let villageId: string
beforeAll(async () => {
  files = await bad()
  villageId = (await db().village.findUniqueOrThrow({ where: { code: VILLAGES.shahe } })).id
})

describe('a new issue with photos that cannot be', () => {
  const fields = () => ({
    ...{ id: randomUUID(), villageId, category: 'ROAD', title: `试验${randomUUID().slice(0, 13)}`, text: '' },
  })

  test.each(['', '?lang=en'])('POST /api/issues%s', async (query) => {
    for (const [name, photos, code] of files) {
      const typed = fields()
      const { body, type } = multipart([...entriesOf(typed), ...photos])
      count()
      const answer = await send(`/api/issues${query}`, await sessionOf('member'), {
        body,
        headers: { 'Content-Type': type },
      })
      expect([413, 422], `${name}: ${answer.text.slice(0, 300)}`).toContain(answer.status)
      const { error } = JSON.parse(answer.text)
      expect(error.code, name).toBe(code)
      if (query) expect(error.message).toMatch(/^[ -~]+\.$/)
      else expectSentence(error.message)
      expect(await db().issue.count({ where: { id: typed.id } }), name).toBe(0)
    }
  })

  test('reportAction', async () => {
    for (const [name, photos, code] of files) {
      const typed = fields()
      count()
      const entries = [...entriesOf(typed), ...photos]
      const { state } = await callAction(actionNamed('reportAction'), '/issues/new', entries, await sessionOf('member'))
      expect(state, name).toMatchObject({ status: 'refused', code, values: { title: typed.title } })
      expectSentence(state?.message)
      expect(await db().issue.count({ where: { id: typed.id } }), name).toBe(0)
    }
  })
})

test('an issue takes no photo that is none, too large or too many', async () => {
  const issue = await handled(await demoPlace(VILLAGES.shahe), 'VILLAGE')
  const before = await storedIssue(issue.id)
  const page = `/issues/${encodeURIComponent(issue.number)}/photos`
  for (const [name, photos, code] of [...files, ['none', [], 'invalid'] as const]) {
    const entries: Entry[] = [['issueId', issue.id], ...photos]
    count()
    const { state } = await callAction(actionNamed('addPhotosAction'), page, entries, await sessionOf('member'))
    expect(state, name).toMatchObject({ status: 'refused', code })
    expectSentence(state?.message)
  }
  expect(await storedIssue(issue.id)).toEqual(before)
})

test('a body beyond all photos is not read to its end', async () => {
  const { body, type } = multipart([photo(new Uint8Array(63 * 1024 * 1024))])
  count()
  const answer = await send('/api/issues', await sessionOf('member'), { body, headers: { 'Content-Type': type } })
  expect(answer.status).toBe(413)
  expectSentence(JSON.parse(answer.text).error.message)
})
