/** Where a question of a page is asked without script: the page's address with `?ask=`, and whether it asks it now. */
export function askedAt(page: string, query: Record<string, string | string[] | undefined>) {
  return (question: string) => ({
    href: `${page}${page.includes('?') ? '&' : '?'}ask=${question}`,
    back: page,
    asked: query.ask === question,
  })
}

export type AskedAt = ReturnType<typeof askedAt>
