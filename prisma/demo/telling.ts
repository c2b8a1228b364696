import type { LocalDate } from '@/lib/ground/clock'
import { daysAfter } from './day'
import { type IssueCategory, TOPICS } from './issue-texts'
import { PROCEDURE_TEXTS } from './procedure-texts'
import type { Random } from './random'
import type { Matter, Topic } from './topic'

type MatterLine = 'causes' | 'plans' | 'visits' | 'words' | 'remarks' | 'outcomes' | 'faults'
type TopicLine = 'beyond' | 'tried' | 'delays'
/** A kind of sentence that an issue's history can ask for. */
export type Line = MatterLine | TopicLine | keyof typeof PROCEDURE_TEXTS

type Level = 'VILLAGE' | 'TOWNSHIP' | 'COUNTY'

/** Where and when the trouble is. */
export interface Scene {
  month: number
  /** The villager group's name: 三组. */
  group: string
  /** The household that it may be about. */
  headName: string
}

/** One made-up trouble: all its sentences speak of the same place, numbers and people. */
export interface Telling {
  category: IssueCategory
  /** Short name of the unit that properly leads it at county level. */
  lead: string
  mistaken: string | undefined
  assisting: string | undefined
  /** Where it ends up being handled. */
  level: Level
  urgent: boolean
  ofHousehold: boolean
  title: string
  text: string
  /** A sentence of that kind, said on the day; `lead` is whoever leads it then. */
  say(line: Line, on: LocalDate, lead?: string): string
}

const SPOTS = [
  '老院子',
  '河对岸',
  '垭口',
  '村口桥头',
  '水井湾',
  '大梁上',
  '学校背后',
  '茶厂门口',
  '竹林湾',
  '岩屋下',
  '新屋场',
  '瓦房院',
]
const PRODUCE = ['茶叶', '绞股蓝', '木耳', '香菇', '魔芋', '黄姜', '玉米']

/** Makes up a trouble of the category that fits the scene. */
export function tellingOf(random: Random, category: IssueCategory, scene: Scene): Telling {
  const topic = TOPICS[category]
  const matter = matterOf(random, category, scene.month)
  const slots = slotsOf(random, scene, matter)
  const [village, township, county] = matter.levels
  const level = random.weighted<Level>([
    ['VILLAGE', village],
    ['TOWNSHIP', township],
    ['COUNTY', county],
  ])
  const pick = (lines: readonly string[]) => fill(random.pick(lines), slots)
  return {
    category,
    lead: matter.lead,
    mistaken: matter.mistaken,
    assisting: matter.assisting,
    level,
    urgent: random.chance(matter.urgent ?? 0.01),
    ofHousehold: matter.ofHousehold ?? false,
    title: pick(matter.titles),
    text: pick(matter.texts),
    say(line, on, lead = matter.lead) {
      slots.牵头 = lead
      slots.日期 = dayInWords(daysAfter(on, random.int(3, 9)))
      return pick(linesOf(topic, matter, line))
    },
  }
}

/** 11月18日, as it stands in sentences. */
function dayInWords(day: LocalDate): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
}

const MATTER_LINES: readonly string[] = ['causes', 'plans', 'visits', 'words', 'remarks', 'outcomes', 'faults']
const TOPIC_LINES: readonly string[] = ['beyond', 'tried', 'delays']

function linesOf(topic: Topic, matter: Matter, line: Line): readonly string[] {
  if (MATTER_LINES.includes(line)) return matter[line as MatterLine]
  if (TOPIC_LINES.includes(line)) return topic[line as TopicLine]
  return PROCEDURE_TEXTS[line as keyof typeof PROCEDURE_TEXTS]
}

const SEASONAL = new Map<string, (readonly [Matter, number])[]>()

/** One of the category's matters that happen in the month. */
function matterOf(random: Random, category: IssueCategory, month: number): Matter {
  const key = `${category} ${month}`
  let matters = SEASONAL.get(key)
  if (!matters) {
    const inSeason = TOPICS[category].matters.filter((matter) => happensIn(matter, month))
    matters = inSeason.map((matter) => [matter, matter.weight] as const)
    SEASONAL.set(key, matters)
  }
  return random.weighted(matters)
}

function happensIn({ months }: Matter, month: number): boolean {
  if (!months) return true
  const [from, to] = months
  return from <= to ? month >= from && month <= to : month >= from || month <= to
}

/** The numbers and names of one trouble. */
function slotsOf(random: Random, scene: Scene, matter: Matter): Record<string, string | number> {
  return {
    组: scene.group,
    户主: `${scene.headName.slice(0, 1)}某`,
    地: random.pick(SPOTS),
    产物: random.pick(PRODUCE),
    户: random.int(3, 26),
    人: random.int(3, 9),
    处: random.int(2, 6),
    次: random.int(2, 5),
    天: random.int(2, 9),
    旬: random.int(4, 18) * 5,
    米: random.int(6, 60),
    里: random.int(1, 5),
    亩: random.int(3, 60),
    方: random.int(2, 30) * 10,
    百斤: random.int(4, 40),
    百元: random.int(1, 6) * 100,
    救助: random.int(2, 12) * 500,
    万: random.int(6, 58) / 10,
    对口: matter.lead,
  }
}

const COMPILED = new Map<string, string[]>()

/** The template with its slots filled; a slot that has no value is a mistake in the texts. */
function fill(template: string, slots: Record<string, string | number>): string {
  let parts = COMPILED.get(template)
  if (!parts) {
    parts = template.split(/[{}]/)
    COMPILED.set(template, parts)
  }
  if (parts.length === 1) return template
  let filled = ''
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? ''
    if (i % 2 === 0) filled += part
    else if (slots[part] === undefined) throw new Error(`the demo's texts have no slot ${part}: ${template}`)
    else filled += slots[part]
  }
  return filled
}
