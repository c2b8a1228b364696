import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { Line, Lines } from '@/components/ui/lines'
import { requireActor } from '@/lib/ground/auth/require-actor'
import { translator } from '@/lib/ground/i18n/translator'
import { CommandPage } from '../command-page'
import { settingsSections } from './sections'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('settings'))('title') }
}

/** The county's own affairs: the parts that a person's seats open. */
export default async function SettingsPage() {
  const actor = await requireActor()
  const sections = settingsSections(actor)
  if (sections.length === 0) notFound()
  const t = await translator('settings')
  return (
    <CommandPage actor={actor} title={t('title')} sub={t('sub')}>
      <div className="grid max-w-[960px] gap-4">
        <Card label={t('title')}>
          <Lines label={t('title')}>
            {sections.map(({ key, href, icon }) => (
              <Line
                key={key}
                href={href}
                lead={<Icon name={icon} />}
                title={t(`sections.${key}.title`)}
                sub={t(`sections.${key}.text`)}
              />
            ))}
          </Lines>
        </Card>
      </div>
    </CommandPage>
  )
}
