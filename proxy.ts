import { type NextRequest, NextResponse } from 'next/server'
import { asLocale, LOCALE_COOKIE, LOCALE_HEADER } from '@/lib/ground/i18n/locale'
import { NONCE_HEADER, PATH_HEADER } from '@/lib/ground/request-headers'
import { isReadable, turnedAway } from '@/lib/ground/requests/turned-away'

const YEAR = 365 * 24 * 60 * 60
const POLICY_HEADER = 'Content-Security-Policy'
/** Where there is no page. */
const NOWHERE = '/not-found'

/**
 * Before every page: the Content-Security-Policy with its nonce, the language that the address names, and the path; and
 * what Next would fail on is turned away. Never a permission check.
 */
export function proxy(request: NextRequest) {
  const refusal = turnedAway(request)
  if (refusal) return refusal
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy(nonce)
  const locale = asLocale(request.nextUrl.searchParams.get('lang'))

  const headers = new Headers(request.headers)
  headers.set(POLICY_HEADER, policy) // Next reads the nonce from here
  headers.set(NONCE_HEADER, nonce)
  headers.set(PATH_HEADER, askedPath(request))
  if (locale) headers.set(LOCALE_HEADER, locale)
  else headers.delete(LOCALE_HEADER)

  const passedOn = { request: { headers } }
  const response = isReadable(request.nextUrl.pathname)
    ? NextResponse.next(passedOn)
    : NextResponse.rewrite(new URL(NOWHERE, request.url), passedOn)
  response.headers.set(POLICY_HEADER, policy)
  if (locale) response.cookies.set(LOCALE_COOKIE, locale, { path: '/', maxAge: YEAR, sameSite: 'lax' })
  return response
}

function contentSecurityPolicy(nonce: string): string {
  const developing = process.env.NODE_ENV === 'development' // reload and error overlay
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${developing ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'", // server-made SVG
    "img-src 'self' data: blob:",
    `connect-src 'self'${developing ? ' ws:' : ''}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Path and query as the address bar shows them. */
function askedPath({ nextUrl }: NextRequest): string {
  const query = new URLSearchParams(nextUrl.searchParams)
  query.delete('_rsc')
  return query.size > 0 ? `${nextUrl.pathname}?${query}` : nextUrl.pathname
}

export const config = { matcher: '/((?!_next/static|_next/image).*)' }
