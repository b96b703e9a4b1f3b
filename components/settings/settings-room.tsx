'use client'

import { StorageNotice } from '@/components/data/storage-notice'
import { useLearner } from '@/components/data/use-learner'
import type { Locale } from '@/lib/i18n/locale'
import { settingsMessages } from '@/lib/i18n/messages/settings'
import { MarkingPrivacy } from './marking-privacy'
import { Optimiser } from './optimiser'
import { RescheduleOffer } from './reschedule-offer'
import { SettingsForm } from './settings-form'
import { Workload } from './workload'

/** The learner's settings, weights of their own, what both would change of the cards that there are, and what they cost. */
export function SettingsRoom({ locale }: { locale: Locale }) {
  const { phase, settings } = useLearner()
  if (phase === 'unavailable') return <StorageNotice locale={locale} />
  if (phase === 'loading')
    return (
      <p className="muted needs-script" role="status">
        {settingsMessages[locale].loading}
      </p>
    )
  return (
    <>
      <SettingsForm locale={locale} settings={settings} />
      <Optimiser locale={locale} />
      <RescheduleOffer locale={locale} />
      <Workload locale={locale} />
      <MarkingPrivacy locale={locale} />
    </>
  )
}
