import { type NextRequest, NextResponse } from 'next/server'
import { asLocale, DEFAULT_LOCALE, LOCALE_COOKIE } from '@/lib/ground/i18n/locale'
import { translatorFor } from '@/lib/ground/i18n/translator'
import { originOf } from '@/lib/ground/requests/same-origin'

const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE']

/**
 * The answer to what Next itself would fail on, in the shape in which routes refuse: what another site sends, and what is
 * posted to a server action or as a form and is none. Null for all that may go on. Never a permission check.
 */
export function turnedAway(request: NextRequest): NextResponse | null {
  if (!WRITES.includes(request.method)) return null
  if (originOf(request.headers) === 'foreign') return refused(request, 'origin', 403)
  return isForm(request.headers) ? null : refused(request, 'malformed', 400)
}

/** Our forms reach their actions as multipart alone. */
function isForm(headers: Headers): boolean {
  const type = headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\b/i.test(type)) return !headers.has('next-action')
  return /;\s*boundary=[^\s;]/i.test(type) && headers.get('content-length') !== '0'
}

function refused({ nextUrl, cookies }: NextRequest, code: 'origin' | 'malformed', status: number): NextResponse {
  const asked = asLocale(nextUrl.searchParams.get('lang')) ?? asLocale(cookies.get(LOCALE_COOKIE)?.value)
  const message = translatorFor(asked ?? DEFAULT_LOCALE, 'refusals')(code)
  return NextResponse.json({ error: { code, message } }, { status, headers: { 'Cache-Control': 'no-store' } })
}

/** Whether an address is text at all: Next fails on what decodes to none, such as a name in another encoding than UTF-8. */
export function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}
