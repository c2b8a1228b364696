'use client'

import { Button } from '@/components/ui/button'

/** Prints the page as it stands; paper.css takes off the frame. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button icon="print" onClick={() => window.print()}>
      {label}
    </Button>
  )
}
