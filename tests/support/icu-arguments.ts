/** The names of the arguments that an ICU message takes, sorted. Throws when its braces do not pair. */
export function icuArguments(message: string): string[] {
  const names = new Set<string>()
  let at = 0

  function text(depth: number): void {
    while (at < message.length) {
      const char = message[at++]
      if (char === '{') argument(depth + 1)
      else if (char === '}') {
        if (depth === 0) throw new Error(`unpaired } in: ${message}`)
        return
      }
    }
    if (depth > 0) throw new Error(`unclosed { in: ${message}`)
  }

  function argument(depth: number): void {
    const head = /\s*(\w+)\s*(,[^{}]*)?/y
    head.lastIndex = at
    const found = head.exec(message)
    if (!found?.[1]) throw new Error(`no name after { in: ${message}`)
    names.add(found[1])
    at = head.lastIndex
    // what follows the name is either the end, or branches: one {…} other {…}
    while (at < message.length && message[at] !== '}') {
      if (message[at++] === '{') text(depth)
    }
    if (message[at++] !== '}') throw new Error(`unclosed { in: ${message}`)
  }

  text(0)
  return [...names].sort()
}
