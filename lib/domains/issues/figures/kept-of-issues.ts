import 'server-only'
import { changesIn } from '@/lib/domains/places/changes'
import type { Scope } from '@/lib/domains/places/scope'
import type { LocalDate } from '@/lib/ground/clock'
import { standsStill, type Tx } from '@/lib/ground/database/tx'
import { Kept } from '@/lib/ground/kept/answers'
import { versionOf } from '@/lib/ground/kept/kept'

/**
 * Answers about the issues of a scope, each found once and kept until any of these issues, a name or a rule of the county
 * changes, or a new day begins. A request asks how often they changed; a write, which may see what it undoes in the end, asks anew.
 */
export class KeptOfIssues<Answer> {
  private readonly kept: Kept<Answer>

  constructor(scopes: number) {
    this.kept = new Kept(scopes)
  }

  async find(tx: Tx, scope: Scope, today: LocalDate, find: () => Promise<Answer>): Promise<Answer> {
    if (!standsStill(tx)) return find()
    const asOf = `${(await changesIn(tx, scope)).issues} ${await versionOf(tx, scope.countyId)} ${today}`
    return this.kept.find(`${scope.kind} ${scope.id}`, asOf, find)
  }
}
