import type { FormWords } from '@/components/form/form-words'
import { later } from '@/lib/ground/i18n/later'
import { translator } from '@/lib/ground/i18n/translator'

/** The words of every form, in the language of the present request. */
export async function formWords(): Promise<FormWords> {
  const [t, ui] = await Promise.all([translator('form'), translator('ui')])
  return {
    lost: t('lost'),
    failed: t('failed', later('digest')),
    renewed: t('renewed'),
    restored: t('restored'),
    again: t('again'),
    reload: t('reload'),
    signIn: t('signIn'),
    cancel: ui('cancel'),
    close: ui('close'),
    address: t('address'),
    copy: t('copy'),
    copied: t('copied'),
  }
}
