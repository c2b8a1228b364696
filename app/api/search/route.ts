import { NextResponse } from 'next/server'
import { search } from '@/lib/across/search/queries'
import { SearchQuery } from '@/lib/across/search/schema'
import { translator } from '@/lib/ground/i18n/translator'
import { routeHandler } from '@/lib/ground/requests/route'

/** What the search palette shows: groups of links, a name and what stands beside it. */
export const GET = routeHandler('issue.view', { query: SearchQuery }, async (actor, { query, now }) => {
  const [found, t] = await Promise.all([search(actor, query, now), translator('search')])
  const groups = [
    {
      label: t('villages'),
      items: found.villages.map(({ code, name, township }) => ({
        href: `/villages/${code}`,
        title: name,
        detail: township,
      })),
    },
    {
      label: t('issues'),
      items: found.issues.map(({ number, title, village }) => ({
        href: `/issues/${encodeURIComponent(number)}`,
        title,
        detail: `${village} ${number}`,
      })),
    },
    {
      label: t('units'),
      items: found.units.map(({ id, name, shortName }) => ({ href: `/units/${id}`, title: shortName, detail: name })),
    },
    {
      label: t('people'),
      items: found.people.map(({ id, name, post }) => ({ href: `/people/${id}`, title: name, detail: post })),
    },
  ]
  return NextResponse.json({ groups }, { headers: { 'Cache-Control': 'private, no-store' } })
})
