import { Card } from '@/components/ui/card'
import { Legend } from '@/components/ui/legend'
import { LIGHTS } from '@/components/ui/mark'
import { Segmented } from '@/components/ui/segmented'
import { type TileData, TileMap, type TownData } from '@/components/ui/tile'
import { MEASURES, type Measure, stepsOf } from '@/lib/across/dashboards/rules/measure'
import { NONE_OPEN, type OpenCounts, worstLight } from '@/lib/domains/issues/figures/open-counts'
import type { RosterVillage } from '@/lib/domains/teams/rules/roster'
import type { Figure } from '@/lib/ground/figures'
import type { Translator } from '@/lib/ground/i18n/translator'
import type { Words } from './words'

interface VillageMapProps {
  words: Words
  t: Translator<'county'>
  measure: Measure
  /** In the order of their codes. */
  roster: RosterVillage[]
  open: Map<string, OpenCounts>
  /** Hours to the first response of the villages that have any: only for that measure. */
  responses: Map<string, Figure>
}

/** The county as tiles, one a village, grouped by town; each by its worst light or by another measure. */
export function VillageMap(props: VillageMapProps) {
  const { t, measure, roster } = props
  const towns = byTown(roster)
  const tiles = measure === 'lights' ? lightTiles(props) : measureTiles(props)
  return (
    <Card
      className="map-card"
      title={t('villageCount', { count: roster.length })}
      sub={measure === 'lights' ? <MapLegend {...props} /> : undefined}
      more={
        <Segmented
          label={t('measureLabel')}
          items={MEASURES.map((one) => ({
            href: one === 'lights' ? '/county#map' : `/county?measure=${one}#map`,
            label: t(`measures.${one}`),
            current: one === measure,
          }))}
        />
      }
    >
      <div id="map">
        <TileMap
          towns={towns.map((town) => townOf(props, town, tiles))}
          at="/villages/"
          redWord={props.words.ui('light.RED')}
        />
        <p className="map-note">{t(`mapNotes.${measure}`)}</p>
      </div>
    </Card>
  )
}

/** Towns in the order of their codes, each with its villages. */
function byTown(roster: RosterVillage[]) {
  const towns = new Map<string, { code: string; name: string; villages: RosterVillage[] }>()
  for (const village of roster) {
    const { code, name } = village.township
    const town = towns.get(code) ?? { code, name, villages: [] }
    town.villages.push(village)
    towns.set(code, town)
  }
  return [...towns.values()]
}

const countsOf = ({ open }: VillageMapProps, village: RosterVillage) => open.get(village.id) ?? NONE_OPEN

/** How many villages have each as their worst light. */
function MapLegend(props: VillageMapProps) {
  const worst = props.roster.map((village) => worstLight(countsOf(props, village)))
  const count = (light: (typeof worst)[number]) => worst.filter((one) => one === light).length
  return (
    <Legend
      items={[
        ...LIGHTS.filter((light) => light !== 'GREY' || count('GREY') > 0).map((light) => ({
          light,
          label: props.words.ui(`light.${light}`),
          count: String(count(light)),
        })),
        { light: 'NONE' as const, label: props.words.ui('noLight'), count: String(count('NONE')) },
      ]}
    />
  )
}

/** A row of the map: the town, how many of its villages have red, and its tiles. */
function townOf(
  props: VillageMapProps,
  { code, name, villages }: ReturnType<typeof byTown>[number],
  tiles: Map<string, TileData>,
): TownData {
  const red = villages.filter((village) => countsOf(props, village).RED > 0).length
  return {
    href: `/townships/${code}`,
    name,
    note: props.t('townVillages', { count: villages.length }),
    ...(red > 0 && { red: { count: red, label: props.t('townRed', { count: red }) } }),
    tiles: villages.map(({ id }) => tiles.get(id)).filter((tile) => tile !== undefined),
  }
}

function lightTiles(props: VillageMapProps): Map<string, TileData> {
  const { t, roster, words } = props
  return new Map(
    roster.map((village) => {
      const counts = countsOf(props, village)
      const light = worstLight(counts)
      const label =
        light === 'NONE'
          ? t('tileNone', { village: village.name })
          : t('tile', {
              village: village.name,
              light: words.ui(`light.${light}`),
              count: counts[light],
              open: counts.open,
            })
      const count = light === 'NONE' ? 0 : counts[light]
      return [village.id, [village.code, village.name, label, light, count, counts.open]]
    }),
  )
}

function measureTiles(props: VillageMapProps): Map<string, TileData> {
  const { t, roster, measure, responses, words } = props
  const measured = roster.map((village) => {
    if (measure === 'overdue') return countsOf(props, village).overdue
    if (measure === 'teams') return village.teams
    return responses.get(village.id)?.value ?? null
  })
  // darker is worse: nothing overdue has no step, and teams are counted by what is missing
  const steps = stepsOf(
    measured.map((value) =>
      measure === 'teams' ? 4 - (value ?? 0) : measure === 'overdue' && value === 0 ? null : value,
    ),
  )
  return new Map(
    roster.map((village, index) => {
      const value = measured[index] ?? null
      const written =
        value === null
          ? 'n<5'
          : measure === 'response'
            ? words.format.decimal(value)
            : measure === 'teams'
              ? `${value}/4`
              : String(value)
      const told = { village: village.name, value: written }
      const label = t(`measureTile.${measure as Exclude<Measure, 'lights'>}`, told)
      return [village.id, [village.code, village.name, label, steps[index] ?? 'none', written]]
    }),
  )
}
