import type { LeadName, Who } from '@/lib/domains/issues/shown'
import type { IssueWords } from '@/lib/domains/issues/words'

/** 交通局, 驻村工作队: who leads; nothing where nobody does yet. */
export function leadWords({ units }: IssueWords, lead: LeadName): string {
  if (!lead) return ''
  return 'unit' in lead ? lead.unit : units(`teams.${lead.team}`)
}

/** 总队长周明远, 长安镇作战部, 指挥部办公室: whose turn it is. */
export function whoWords(words: IssueWords, who: Who): string {
  const { units } = words
  switch (who.kind) {
    case 'commander':
      return units('who.commander', { name: who.name ?? 'none' })
    case 'township':
      return units('who.township', { name: who.name })
    case 'headquarters':
      return units('who.headquarters')
    case 'leader':
      return units('who.leader')
    case 'lead':
      return leadWords(words, who.lead) || units('who.lead')
  }
}

type SeatName = { role: string; place?: string | null; firstSecretary?: boolean }

/** 总队长, 交通局, 长安镇作战部: what a seat is called beside a person's name. */
export function seatName({ roles, units }: IssueWords, { role, place, firstSecretary }: SeatName): string {
  if (role === 'UNIT_OFFICER' && place) return place
  if (role === 'TOWNSHIP' && place) return units('who.township', { name: place })
  if (role === 'MEMBER' && firstSecretary) return roles('FIRST_SECRETARY')
  return roles(role as Parameters<typeof roles>[0])
}
