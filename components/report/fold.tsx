'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'

interface FoldProps {
  className: string
  summary: ReactNode
  summaryClass?: string
  /** Opens when it becomes true; what the person opens or closes stays so. */
  wanted: boolean
  children: ReactNode
}

/** Something folded away that opens without script, and by itself when there is something wrong inside. */
export function Fold({ className, summary, summaryClass, wanted, children }: FoldProps) {
  const details = useRef<HTMLDetailsElement>(null)
  const [openAtFirst] = useState(wanted)
  useEffect(() => {
    if (wanted && details.current) details.current.open = true
  }, [wanted])
  return (
    <details ref={details} className={className} open={openAtFirst || undefined}>
      <summary className={summaryClass}>{summary}</summary>
      {children}
    </details>
  )
}
