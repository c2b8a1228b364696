/**
 * Answers that many people ask for, kept in this process beside what they hold as of: a number of changes, a day. Whoever
 * asks finds that out first, within what they may see; an answer that holds as of something else is found anew. So it is
 * never stale, on no instance, and those asked for longest ago are forgotten beyond so many.
 */
export class Kept<Answer> {
  private readonly answers = new Map<string, { asOf: string; answer: Answer }>()

  constructor(private readonly atMost: number) {}

  /** The answer if it is kept as of this. */
  get(key: string, asOf: string): Answer | undefined {
    const kept = this.answers.get(key)
    if (kept?.asOf !== asOf) return undefined
    this.answers.delete(key)
    this.answers.set(key, kept)
    return kept.answer
  }

  set(key: string, asOf: string, answer: Answer): void {
    this.answers.delete(key)
    this.answers.set(key, { asOf, answer })
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= this.atMost) return
      this.answers.delete(oldest)
    }
  }

  async find(key: string, asOf: string, find: () => Promise<Answer>): Promise<Answer> {
    const kept = this.get(key, asOf)
    if (kept !== undefined) return kept
    const answer = await find()
    this.set(key, asOf, answer)
    return answer
  }
}
