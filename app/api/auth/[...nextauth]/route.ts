import NextAuth from 'next-auth'
import { routeOptions } from '@/lib/ground/auth/options'

type Context = { params: Promise<{ nextauth: string[] }> }

/** next-auth's own routes, through the same door as the login form. They need no deed: nobody is signed in yet. */
async function handler(request: Request, context: Context): Promise<Response> {
  return NextAuth(request as never, context as never, routeOptions())
}

const open = Object.assign(handler, { deed: null })

export { open as GET, open as POST }
