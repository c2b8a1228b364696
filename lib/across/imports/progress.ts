import 'server-only'
import type { Actor } from '@/lib/ground/access/actor'
import { beside } from '@/lib/ground/database/transaction'

const EVERY = 700

/** How far an import has come, told from beside its transaction: the page reads it while the work is still under way. */
export class Progress {
  private count = 0
  private toldAt = Date.now()

  constructor(
    private readonly actor: Actor,
    private readonly importId: string,
  ) {}

  async add(rows: number): Promise<void> {
    this.count += rows
    if (Date.now() - this.toldAt < EVERY) return
    this.toldAt = Date.now()
    const { importId: id, count } = this
    await beside(this.actor, (tx) => tx.import.updateMany({ where: { id }, data: { progress: count } }))
  }
}
