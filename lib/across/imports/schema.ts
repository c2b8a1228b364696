import { z } from 'zod'
import { ImportKind, RowFate } from '@/lib/generated/prisma/enums'
import { Id, Version } from '@/lib/ground/input/input'
import { type FilterOf, listAt } from '@/lib/ground/lists/list'

export const Kind = z.enum(ImportKind)

/** The file itself stands beside the fields. */
export const UploadSheet = z.strictObject({ kind: Kind })
export type UploadSheet = z.output<typeof UploadSheet>

/** An import as a person saw it. */
export const OnImport = z.strictObject({ importId: Id, version: Version })
export type OnImport = z.output<typeof OnImport>

const Answer = z.string().regex(/^[0-9a-f]{16}:([0-9a-f-]{36}|new)$/, { error: 'unknown_id' })

/** The answers to questions that rows ask, each `question:chosen`; a question left open sends nothing. */
export const AnswerQuestions = z.strictObject({
  importId: Id,
  version: Version,
  answers: z.preprocess(
    (value) => [value ?? []].flat().filter((one) => one !== ''),
    z.array(Answer).min(1, { error: 'too_few:1' }).max(500, { error: 'too_many' }),
  ),
})
export type AnswerQuestions = z.output<typeof AnswerQuestions>

/** The rows of an import: what the address of its page may hold of them. */
export const rowsOf = (importId: string) => listAt(`/data/${importId}`, z.object({ fate: z.enum(RowFate).optional() }))

export type RowFilter = FilterOf<ReturnType<typeof rowsOf>>
