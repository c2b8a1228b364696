import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Beneath it are files and answers to script, no pages. */
const NO_PAGES = '/api/'

/**
 * A click on any link to a page of ours changes the page without loading it whole: one listener for all of them, so that
 * links are plain `<a href>` and work before it listens. `data-hard` asks for a whole load, `data-replace` takes the place
 * of the present page in the history, `data-keep-scroll` leaves the page where it is scrolled to. Nothing is fetched
 * ahead: a page of 137 tiles would ask the server for 137 pages.
 */
export function useSoftLinks(): void {
  const router = useRouter()
  useEffect(() => {
    function follow(event: MouseEvent) {
      if (event.defaultPrevented || !isPlain(event) || !(event.target instanceof Element)) return
      const link = event.target.closest<HTMLAnchorElement>('a[href]')
      if (!link || !leadsToPage(link)) return
      event.preventDefault()
      const href = (link.pathname + link.search + link.hash) as Route
      const scroll = link.dataset.keepScroll === undefined
      if (link.dataset.replace === undefined) router.push(href, { scroll })
      else router.replace(href, { scroll })
    }
    // on the window, after React's own listeners: what they have prevented is theirs
    addEventListener('click', follow)
    return () => removeEventListener('click', follow)
  }, [router])
}

const isPlain = ({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent) =>
  button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey

function leadsToPage(link: HTMLAnchorElement): boolean {
  if (link.origin !== location.origin || link.pathname.startsWith(NO_PAGES)) return false
  if ((link.target && link.target !== '_self') || link.hasAttribute('download')) return false
  const withinPage = link.hash !== '' && link.pathname === location.pathname && link.search === location.search
  return !withinPage && link.dataset.hard === undefined
}
