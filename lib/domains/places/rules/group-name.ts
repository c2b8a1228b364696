/** The name of a group in the village that its own was merged into: its own, or with the old village before it where there is one already. */
export function nameInSuccessor(name: string, village: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name
  const named = `${village.replace(/(村|社区)$/, '')}${name}`
  let candidate = named
  for (let n = 2; taken.includes(candidate); n++) candidate = `${named}${n}`
  return candidate
}
