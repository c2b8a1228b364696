/** Does something for each, four at a time: enough to keep a server busy, few enough for two cores. */
export async function aFewAtOnce<T>(items: readonly T[], deed: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await deed(item)
  }
  await Promise.all([worker(), worker(), worker(), worker()])
}
