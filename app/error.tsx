'use client'

import { BrandMark } from '@/components/frame/brand-mark'
import { Button } from '@/components/ui/button'
import { useErrorWords } from './error-words'

/** A page failed: a bug of ours. It says so, gives the number under which it is on record, and two ways on. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const words = useErrorWords()
  if (!words) return null
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  return (
    <main className="plain-page" id="main">
      <title>{words.title}</title>
      <BrandMark />
      <h1>{words.title}</h1>
      <p role="alert">{digest ? words.textWithNumber.replace('{digest}', digest) : words.text}</p>
      <div className="actions">
        <Button variant="primary" onClick={retry}>
          {words.retry}
        </Button>
        {/* a full load on purpose: whatever failed is left behind */}
        <a className="button" href="/" data-hard="">
          {words.home}
        </a>
      </div>
    </main>
  )
}
