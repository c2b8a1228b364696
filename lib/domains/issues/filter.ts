import { z } from 'zod'
import { IssueCategory, IssueSource, IssueStage, Level, Light } from '@/lib/generated/prisma/enums'
import { Day, Id, Text } from '@/lib/ground/input/input'
import { TownshipCode, VillageCode } from '@/lib/ground/input/place-code'
import { type FilterOf, listAt, several } from '@/lib/ground/lists/list'

/** The ready-made views of the list; all but the last three are of open issues. */
export const VIEWS = ['open', 'waiting', 'overdue', 'due-today', 'returned', 'closed', 'withdrawn', 'all'] as const
export type IssueView = (typeof VIEWS)[number]
export const OPEN_VIEWS: readonly IssueView[] = ['open', 'waiting', 'overdue', 'due-today', 'returned']

/** With whom a request for more time waits: anyone, or one level. */
export const EXTENSIONS = ['pending', 'village', 'township', 'county'] as const

/** The three-colour lists: what their address may hold. */
export const ISSUES = listAt(
  '/issues',
  z.object({
    view: z.enum(VIEWS).default('open'),
    light: several(Light).optional(),
    stage: z.enum(IssueStage).optional(),
    level: z.enum(Level).optional(),
    township: TownshipCode.optional(),
    village: VillageCode.optional(),
    unit: Id.optional(), // leads or assists
    lead: Id.optional(), // leads
    category: z.enum(IssueCategory).optional(),
    source: z.enum(IssueSource).optional(),
    q: Text(2, 60).optional(),
    reportedFrom: Day.optional(),
    reportedTo: Day.optional(),
    closedFrom: Day.optional(),
    closedTo: Day.optional(),
    redFrom: Day.optional(),
    reopenedFrom: Day.optional(),
    extension: z.enum(EXTENSIONS).optional(),
    settled: z.literal('onTheSpot').optional(),
    common: Id.optional(),
    reportedBy: Id.optional(), // a person
    doneBy: Id.optional(),
    signedBy: Id.optional(),
    sort: z.enum(['due', 'moved']).default('due'),
  }),
  {
    within: { township: ['village'] },
    // issues that have ended have no deadline to be sorted by
    settled: ({ view }) => (OPEN_VIEWS.includes(view) ? {} : { sort: 'moved' as const }),
  },
)

/** What the address of the list asks for: the view and the order always, the rest where it is set. */
export type IssueFilter = FilterOf<typeof ISSUES>
export type IssueKey = keyof IssueFilter

/** The address of a list; what is by default is left out. */
export const issueListHref = ISSUES.href
