import { SignatureCard, type SignatureLine } from '@/components/dashboards/signature-card'
import type { Words } from '@/components/dashboards/words'
import type { Signature, Signatures } from '@/lib/across/dashboards/queries/village-issues'
import { issueListHref } from '@/lib/domains/issues/filter'
import { issueHref } from '@/lib/domains/issues/number'
import { leadWords } from '@/lib/domains/issues/who-words'
import { type Instant, lastDayBefore } from '@/lib/ground/clock'
import type { Translator } from '@/lib/ground/i18n/translator'

interface Given {
  words: Words
  t: Translator<'village'>
  code: string
  commands: boolean
  signatures: Signatures
  at: Instant
}

/** What waits for the commander's hand, with the way to it for the commander. */
export function VillageSignatures({ words, t, code, commands, signatures, at }: Given) {
  const { verify, extensions, items } = signatures
  return (
    <SignatureCard
      title={t(commands ? 'forMySignature' : 'forSignature')}
      sub={verify + extensions > 0 ? t('signatureCount', { count: verify + extensions }) : undefined}
      more={
        verify > 0
          ? { href: issueListHref({ village: code, stage: 'AWAITING_VERIFICATION' }), label: t('all') }
          : undefined
      }
      lines={items.map((item) => lineOf(item))}
      nothing={{ title: t('nothingToSign'), text: t('nothingToSignText') }}
    />
  )

  function lineOf(item: Signature): SignatureLine {
    const { number, title } = item.issue
    const href = issueHref(number)
    const lead = leadWords(words, item.issue.lead)
    if (item.kind === 'extension') {
      const until = words.format.day(lastDayBefore(item.askedDueAt), at)
      return {
        href,
        title: t('extension', { title }),
        facts: [t('extensionAsked', { lead, until, ordinal: item.ordinal })],
        ...(commands && { action: { label: t('decide'), strong: false } }),
      }
    }
    const mine = commands && !item.townshipSigns
    return {
      href,
      title: t('verify', { title }),
      facts: [consentWords(item), item.townshipSigns ? t('townshipSigns') : t('doneBy', { lead })],
      ...(mine && {
        action: item.consent?.yes ? { label: t('sign'), strong: true } : { label: t('ask'), strong: false },
      }),
    }
  }

  function consentWords({ consent }: Signature & { kind: 'verify' }): string {
    if (!consent) return t('noConsent')
    const day = words.format.day(consent.saidAt, at)
    return t(consent.yes ? 'agreed' : 'disagreed', { voice: t(`voices.${consent.voice}`), day })
  }
}
