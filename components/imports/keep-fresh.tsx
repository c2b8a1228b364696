'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY = 1_500

/** Reads the page again while work goes on behind it, as long as it is looked at. */
export function KeepFresh() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh()
    }, EVERY)
    return () => clearInterval(timer)
  }, [router])
  return null
}
