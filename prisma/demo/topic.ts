/** What the demo can tell of one category of issues. Sentences hold slots such as `{户}`; telling.ts fills them. */
export interface Topic {
  matters: readonly Matter[]
  /** Why it is beyond the village or the town. */
  beyond: readonly string[]
  /** What was tried before it was passed up. */
  tried: readonly string[]
  /** Why more time is asked for. */
  delays: readonly string[]
}

/** One kind of trouble within a category; any of its lines goes with any other. */
export interface Matter {
  /** How often it happens beside the category's other matters. */
  weight: number
  /** The unit that properly leads it at county level, by short name. */
  lead: string
  /** A unit that it is sent to by mistake. */
  mistaken?: string
  assisting?: string
  /** How often it is handled by village, town and county. */
  levels: readonly [village: number, township: number, county: number]
  /** Months in which it happens, both included; over the turn of the year if the first is the later. */
  months?: readonly [from: number, to: number]
  /** It is the matter of one household. */
  ofHousehold?: true
  /** How often it is urgent; hardly ever if not said. */
  urgent?: number
  titles: readonly string[]
  /** What was reported. */
  texts: readonly string[]
  causes: readonly string[]
  /** What whoever leads it intends, at the first response. */
  plans: readonly string[]
  /** What was seen and done on the first visit. */
  visits: readonly string[]
  /** Words from whoever leads it meanwhile. */
  words: readonly string[]
  /** Words from the village meanwhile. */
  remarks: readonly string[]
  outcomes: readonly string[]
  /** What was missing when the people concerned said no, or what came back later. */
  faults: readonly string[]
}
