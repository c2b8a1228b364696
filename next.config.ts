import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { NextConfig } from 'next'

// Six photos of 10 MB, and the form around them. The proxy would otherwise cut a body off at 10 MB without a word.
const LARGEST_BODY = '64mb'

/** The newest checked-in migration: /api/health compares it with the database's. */
const newestMigration = () =>
  readdirSync('prisma/migrations')
    .filter((name) => /^\d+_/.test(name))
    .sort()
    .at(-1) ?? ''

/** Changes with the icons, so that browsers may keep them for good. */
const iconsVersion = () => createHash('sha256').update(readFileSync('public/icons.svg')).digest('hex').slice(0, 6)

const STATIC_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
]
const HTTPS_HEADERS = [{ key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' }]

/** How Next builds and serves. The Content-Security-Policy carries a nonce and comes from proxy.ts. */
const config: NextConfig = {
  output: 'standalone',
  typedRoutes: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  env: { NEWEST_MIGRATION: newestMigration(), ICONS_VERSION: iconsVersion() },
  // chinese-days says that it is CommonJS and hands out ES modules, which the bundler refuses and node's require does not meet.
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/client',
    '@prisma/adapter-pg',
    'pg',
    'sharp',
    'exceljs',
    'chinese-days',
  ],
  // a token in an address is a key: no log may hold it
  logging: { incomingRequests: { ignore: [/^\/(found|activate)\//] } },
  // The thread that solves matchings is started by its path, which no bundler follows.
  outputFileTracingIncludes: {
    '/*': [
      'lib/domains/postings/matching/solver-worker.mjs',
      'node_modules/highs/package.json',
      'node_modules/highs/build/*',
    ],
  },
  experimental: {
    serverActions: { bodySizeLimit: LARGEST_BODY },
    proxyClientMaxBodySize: LARGEST_BODY,
  },
  headers: async () => [
    { source: '/:path*', headers: STATIC_HEADERS },
    { source: '/icons.svg', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] },
    // Whoever ends TLS in front of us says so; over plain http the header would lock people out.
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: HTTPS_HEADERS,
    },
  ],
}

export default config
