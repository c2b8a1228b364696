'use client'

import { BrandMark } from '@/components/frame/brand-mark'
import { useSayings } from '@/components/frame/sayings'
import { LinkButton } from '@/components/ui/link-button'

/** One answer for what does not exist and for what lies outside one's scope: nothing is learned from it. Every page carries it, so it is a leaf. */
export default function NotFound() {
  const { errors, frame } = useSayings()
  return (
    <main className="plain-page" id="main">
      <title>{`${errors.notFoundTitle} · ${frame.product}`}</title>
      <BrandMark />
      <h1>{errors.notFoundTitle}</h1>
      <p>{errors.notFound}</p>
      <div className="actions">
        <LinkButton variant="primary" href="/">
          {errors.home}
        </LinkButton>
        <LinkButton href="/issues">{errors.backToList}</LinkButton>
      </div>
    </main>
  )
}
