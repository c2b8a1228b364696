/** Parameters that a component's own script fills in later: {n} stays {n}. */
export function later<N extends string>(...names: N[]): Record<N, string> {
  return Object.fromEntries(names.map((name) => [name, `{${name}}`])) as Record<N, string>
}
