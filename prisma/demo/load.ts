import pg from 'pg'
import { announcedCalendar } from '@/lib/domains/policies/default-calendar'
import { DEFAULT_DEADLINES, DEFAULT_LIGHTS } from '@/lib/domains/policies/schema'
import { calendarOf } from '@/lib/ground/calendar/calendar'
import { addDays, type Instant, startOf } from '@/lib/ground/clock'
import { dataKeysOf } from '@/lib/ground/env'
import { demoPeople } from './cadres'
import { castOf } from './history/cast'
import { householdsOf } from './households'
import { identityNumbers } from './identity-numbers'
import { writeAudit } from './load/audit-rows'
import { writeCommand } from './load/command-rows'
import { writeCommonIssues } from './load/common-issues'
import { writeHouseholds } from './load/household-rows'
import { writeIssues } from './load/issue-rows'
import { demoIssues } from './load/issues'
import { writePeople } from './load/people-rows'
import { writePhotos } from './load/photos'
import { writePlaces } from './load/place-rows'
import { writePolicies } from './load/policies'
import { writePostings } from './load/posting-rows'
import { setIndexesAside } from './load/set-aside'
import { writeStatusChanges } from './load/status-changes'
import { phoneNumbers } from './phone-numbers'
import { demoCounty } from './places'
import { randomFrom } from './random'
import { registerSizes } from './register-sizes'
import { demoUnits } from './units'
import { JINSHAHE, SHAHE } from './village-classes'
import { villageFigures } from './village-figures'

export interface DemoOptions {
  households?: number
  issues?: number
  seed?: number
  /** The day that the county is dated by; the database's own by default. */
  today?: string
  dataKeys: string
  log?: (line: string) => void
}

/** Above so many issues the history spans two years instead of 200 days. */
const LARGE = 20_000

/** The tables that take most of the rows. */
const FILLED = [
  ...['households', 'household_members', 'issues', 'issue_events', 'consents', 'extensions'],
  ...['issue_leads', 'issue_assists', 'village_days'],
]

/** Loads the demo county into a migrated, empty database, in one transaction. The same seed and day make the same county. */
export async function loadDemo(url: string, options: DemoOptions): Promise<void> {
  const { households = 6_000, issues = 1_500, seed = 1, log = () => {} } = options
  const keys = dataKeysOf(options.dataKeys)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query('SET CONSTRAINTS ALL DEFERRED')
    const until = await presentOf(client, options.today)
    const today = new Date(until.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
    const since = addDays(today, issues > LARGE ? -730 : -200)
    const enteredAt = startOf(addDays(since, -60))
    const random = randomFrom(seed)
    const phone = phoneNumbers()

    const county = demoCounty(random.fork('places'), enteredAt)
    const units = demoUnits(county, random.fork('units'), enteredAt)
    const figures = villageFigures(county, random.fork('figures'), Number(today.slice(0, 4)) - 1)
    const cadres = issues > LARGE ? 5_000 : 2_000
    const people = demoPeople(county, units, random.fork('people'), { today, since, enteredAt, phone, cadres })
    const ids = random.fork('row ids')
    const campaignId = await writePlaces(client, county, units, figures, { at: enteredAt, since, random: ids })
    await writePeople(client, people, { id: county.id, keys, enteredAt, random: ids })
    await writePostings(client, county, people, { today, random: random.fork('postings') })
    await writeCommand(client, people, { id: county.id, today, random: random.fork('appointments') })
    log(`${county.villages.length} 个村、${units.length} 个单位、${people.cadres.length} 名干部`)

    const sizes = registerSizes(county, figures, households)
    const cast = castOf(county, units, people, random.fork('cast'))
    const helpers = random.fork('helpers')
    const deciders = castOf(county, units, people, random.fork('status deciders'))
    const register = function* () {
      const sources = { random: random.fork('households'), today, enteredAt, phone, identityNumber: identityNumbers() }
      for (const village of county.villages)
        yield* householdsOf(village, sizes.get(village.code) ?? { households: 0, registered: 0 }, sources)
    }
    const putBack = await setIndexesAside(client, FILLED)
    const refs = await writeHouseholds(client, register(), {
      id: county.id,
      keys,
      enteredAt,
      until,
      today,
      random: ids,
      details: random.fork('register details'),
      visits: random.fork('visits'),
      statusChanges: random.fork('status changes'),
      decidersOf: ({ village }) => ({
        proposedById: deciders.commander(village, today).cadre.id,
        lookedById: deciders.township(village).cadre.id,
        decidedById: deciders.headquarters.cadre.id,
      }),
      visitsExpected: ({ village }) => visitsExpected(village.code, sizes.get(village.code)?.registered ?? 1),
      helperOf: ({ village, category, monitorKind }) =>
        category !== 'ORDINARY' || monitorKind
          ? helpers.chance(0.97)
            ? cast.member(village, today).cadre.id
            : null
          : null,
    })
    log(`${households} 户`)

    const rules = { lights: DEFAULT_LIGHTS, deadlines: DEFAULT_DEADLINES, calendar: calendarOf(announcedCalendar()) }
    const sources = { county, cast, rules, households: refs, random: random.fork('issues'), since, until }
    await writeIssues(
      client,
      demoIssues(issues, sources),
      { county, campaignId, since, until, random: ids },
      (written) => log(`${written} / ${issues} 件问题`),
    )
    await putBack()
    await writeCommonIssues(client, county, cast, until, random.fork('common'))
    await writePhotos(client, random.fork('photos'))
    await writeAudit(client, county, cast, { today, until, random: random.fork('audit') })
    await writeStatusChanges(client, county, cast, { today, until, random: random.fork('status changes') })
    await writePolicies(client, { countyId: county.id, since, until, random: random.fork('policies') })
    await client.query('COMMIT')
    await client.query('ANALYZE')
  } finally {
    await client.end()
  }
}

/** Some twenty visits a village, more in the villages whose people are shown; a full county is not told visit by visit. */
function visitsExpected(code: string, registered: number): number {
  const visits = code === SHAHE || code === JINSHAHE ? 90 : 20
  return Math.min(2.5, visits / Math.max(1, registered))
}

/** The instant at which the demo's history ends: now by the database's clock, or half past ten of the day that is asked for. */
async function presentOf(client: pg.Client, today: string | undefined): Promise<Instant> {
  if (today) return new Date(startOf(today).getTime() + 10.5 * 3_600_000)
  const { rows } = await client.query<{ now: Date }>('SELECT app_now() AS now')
  return rows[0]?.now ?? new Date()
}
