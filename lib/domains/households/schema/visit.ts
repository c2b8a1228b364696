import { z } from 'zod'
import { VisitFinding, VisitKind } from '@/lib/generated/prisma/enums'
import { Id, Text } from '@/lib/ground/input/input'
import { Choices } from './figures'

/** What was seen, by a thumb or in a few words; `next` goes on to an issue. The id is minted with the form. */
export const LogVisit = z
  .strictObject({
    id: Id,
    householdId: Id,
    kind: z.enum(VisitKind),
    findings: Choices(VisitFinding, 11),
    note: Text(0, 300),
    withWhom: Text(0, 60),
    next: z.enum(['issue', 'page']).optional(),
  })
  .refine(({ findings, note }) => findings.length > 0 || note.length > 0, {
    path: ['findings'],
    error: 'say_something',
  })
export type LogVisit = z.output<typeof LogVisit>
