import type { ReactNode } from 'react'
import { CommandersStat } from '@/components/dashboards/commanders-stat'
import { HeadlineBand } from '@/components/dashboards/headline'
import { SinceYesterdayCard } from '@/components/dashboards/since-yesterday'
import type { Words } from '@/components/dashboards/words'
import { getHeadline } from '@/lib/across/dashboards/queries/headline'
import { getSinceYesterday } from '@/lib/across/dashboards/queries/since-yesterday'
import { figuresOf } from '@/lib/domains/issues/figures/figures-of'
import { findCounty } from '@/lib/domains/places/scope'
import { listRoster } from '@/lib/domains/teams/roster'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import { translator } from '@/lib/ground/i18n/translator'
import { CountyDecisions } from './county/county-decisions'

interface Given {
  actor: Actor
  words: Words
  at: Instant
  /** What waits for the one who looks: it comes first. */
  children: ReactNode
  /** What of the county's decisions stands among one's own. */
  own: Parameters<typeof CountyDecisions>[0]['own']
  /** Beneath what waits for the county: the lists of one's own. */
  aside?: ReactNode
}

/** The county in one glance: its band, what changed since yesterday, what waits for a decision. */
export async function CountyInShort({ actor, words, at, children, own = {}, aside }: Given) {
  const county = await findCounty(actor)
  if (!county) return null
  const figures = await figuresOf(actor, county, at)
  const roster = await listRoster(actor, county, at)
  const since = await getSinceYesterday(actor, county, figures, at)
  const headline = await getHeadline(actor, county, figures, at)
  const t = await translator('county')
  return (
    <>
      <HeadlineBand words={words} headline={headline} within={{}}>
        <CommandersStat words={words} roster={roster} hrefOf={(view) => `/county/villages?show=${view}`} />
      </HeadlineBand>
      <div className="with-rail">
        <div className="stack">
          {children}
          <SinceYesterdayCard
            words={words}
            t={t}
            from={since.from}
            counts={since}
            newestRed={since.newestRed}
            within={{}}
          />
        </div>
        <div className="stack">
          {await CountyDecisions({ actor, county, roster, at, own })}
          {aside}
        </div>
      </div>
    </>
  )
}
