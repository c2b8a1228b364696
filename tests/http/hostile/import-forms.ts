import { randomUUID } from 'node:crypto'
import { db } from '@/lib/ground/database/db'
import { aGroupMore, draftOf } from '../../support/http/import-at'
import type { Place } from '../../support/http/place'
import { sessionOf } from '../../support/http/sign-in'
import type { Form } from './try-form'

const NOWHERE = randomUUID()

/** The forms on an import, each on a draft of its own. */
export function importForms(place: () => Place) {
  const draft = async () => {
    const { id } = place().village
    const village = await db().village.findUniqueOrThrow({ where: { id }, include: { township: true } })
    const sheet = aGroupMore(village, village.township, `组${randomUUID().slice(0, 6)}`)
    return draftOf(place().people.headquarters, 'PLACES', 'hostile.csv', sheet)
  }
  const onDraft = (more: Form['fields'] = {}) => ({
    async form() {
      const { id, version } = await draft()
      const fields = { importId: id, version, ...more }
      const blocked = { fields: { importId: NOWHERE }, code: 'not_found' } as const
      return { at: `/data/${id}`, by: await sessionOf('headquarters'), fields, blocked }
    },
    stored: () => db().import.count({ where: { state: { not: 'DRAFT' } } }),
  })
  return {
    uploadSheetAction: {
      form: async () => ({
        ...{ at: '/data', by: await sessionOf('headquarters'), fields: { kind: 'PLACES' } },
        blocked: { fields: {}, code: 'sheet_missing' } as const,
      }),
      stored: () => db().import.count(),
    },
    confirmImportAction: onDraft(),
    discardImportAction: onDraft(),
    answerQuestionsAction: onDraft({ answers: ['0123456789abcdef:new'] }),
  }
}
