import type { OpenCounts } from './open-counts'
import type { ResponseTimes } from './times'

/** A township or a lead unit beside the others: what is open there, and how soon it answers. */
export type Compared = { id: string; code?: string; name: string; open: OpenCounts; times: ResponseTimes | null }
