const HERE = 'http://here.invalid'

/** A path of this site to go to after signing in, or `/`: never another site, never the login page itself. */
export function safePath(next: string | undefined): string {
  if (!next?.startsWith('/') || !URL.canParse(next, HERE)) return '/'
  const url = new URL(next, HERE)
  if (url.origin !== HERE || /^\/(\/|(login|api)(\/|$))/.test(url.pathname)) return '/'
  return `${url.pathname}${url.search}`
}
