import { notFound } from 'next/navigation'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { Line, Lines } from '@/components/ui/lines'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../command-page'
import { settingsSections } from './sections'

/** The county's own affairs: the parts that a person's seats open. */
export default commandPage<'/settings'>(null, async (actor) => {
  const sections = settingsSections(actor)
  if (sections.length === 0) notFound()
  const t = await translator('settings')
  return {
    title: t('title'),
    sub: t('sub'),
    children: (
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
    ),
  }
})
