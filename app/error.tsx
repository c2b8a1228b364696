'use client'

import { BrandMark } from '@/components/frame/brand-mark'
import { useSayings } from '@/components/frame/sayings'
import { Button } from '@/components/ui/button'
import { fill } from '@/lib/ground/i18n/later'

/** A page failed: a bug of ours. It says so, gives the number under which it is on record, and two ways on. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const { errors } = useSayings()
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  return (
    <main className="plain-page" id="main">
      <title>{errors.errorTitle}</title>
      <BrandMark />
      <h1>{errors.errorTitle}</h1>
      <p role="alert">{digest ? fill(errors.error, { digest }) : errors.errorPlain}</p>
      <div className="actions">
        <Button variant="primary" onClick={retry}>
          {errors.retry}
        </Button>
        {/* a full load on purpose: whatever failed is left behind */}
        <a className="button" href="/" data-hard="">
          {errors.home}
        </a>
      </div>
    </main>
  )
}
