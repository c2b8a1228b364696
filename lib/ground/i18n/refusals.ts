import type { CadreRank } from '@/lib/generated/prisma/enums'
import { endOf, lastDayBefore } from '@/lib/ground/clock'
import type { Refusal, RefusalDetails } from '@/lib/ground/refusal'
import { type Format, formatter } from './format'
import type { Messages } from './messages/zh-CN'
import ground from './messages/zh-CN/ground.json'
import { type Translator, translator } from './translator'

type FieldCode = keyof Messages['fields']

/** What a sentence says where a refusal leaves a parameter out: its messages choose by it. */
const NONE = 'none'

/** Why not, in a sentence for the person: the words of `refusals` with the refusal's parameters. */
export async function refusalMessage(refusal: Refusal): Promise<string> {
  const [t, ranks, format] = await Promise.all([translator('refusals'), translator('ranks'), formatter()])
  return t(refusal.code, {
    ...sentenceParameters(refusal.details, format),
    ...tenureParameters(refusal.details, format, ranks),
  })
}

/** What is wrong with each field of an `invalid` refusal, by the field's name. */
export async function fieldMessages(refusal: Refusal): Promise<Record<string, string>> {
  const t = await translator('fields')
  const { fields } = refusal.details
  if (!fields || typeof fields !== 'object') return {}
  return Object.fromEntries(
    Object.entries(fields).map(([name, code]) => {
      const [word = '', n] = code.split(':')
      return [name, isFieldCode(word) ? t(word, { n: n ?? NONE }) : t('wrong', { n: NONE })]
    }),
  )
}

const isFieldCode = (word: string): word is FieldCode => Object.hasOwn(ground.fields, word)

function sentenceParameters(details: RefusalDetails, format: Format) {
  const { days, minutes, max, level, stage, until, name, row, heading, headings } = details
  const said = (value: RefusalDetails[string]) => (value === undefined || value === null ? NONE : String(value))
  return {
    days: said(days),
    minutes: said(minutes),
    max: said(max),
    level: said(level),
    stage: said(stage),
    row: said(row),
    heading: said(heading),
    headings: said(headings),
    name: said(name),
    until: typeof until === 'string' ? latest(new Date(until), format) : NONE,
  }
}

/** A deadline of 24:00 is named by the day that ends there, any other to the minute. */
function latest(deadline: Date, format: Format): string {
  const day = lastDayBefore(deadline)
  const isMidnight = endOf(day).getTime() === deadline.getTime()
  return isMidnight ? format.fullDay(day) : format.asOf(deadline)
}

/** Who commands where, since when and until when; which ranks the rule asks for. */
function tenureParameters(details: RefusalDetails, format: Format, ranks: Translator<'ranks'>) {
  const said = (value: RefusalDetails[string]) => (typeof value === 'string' && value ? value : NONE)
  const day = (value: RefusalDetails[string]) => (typeof value === 'string' ? format.yearDay(value) : NONE)
  const asked = typeof details.asked === 'string' ? details.asked.split(',') : []
  return {
    who: said(details.who),
    where: said(details.where),
    since: day(details.since),
    end: day(details.end),
    rank: typeof details.rank === 'string' ? ranks(details.rank as CadreRank) : NONE,
    asked: asked.map((rank) => ranks(rank as CadreRank)).join(ranks('or')),
  }
}
