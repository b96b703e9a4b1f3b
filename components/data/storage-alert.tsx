'use client'

import type { Locale } from '@/lib/i18n/locale'
import { alertMessages } from '@/lib/i18n/messages/alerts'
import { useLearner } from './use-learner'

/** On every page: what is answered next may find no room on this device. */
export function StorageAlert({ locale }: { locale: Locale }) {
  const { full } = useLearner()
  if (!full) return null
  return (
    <p role="alert" data-testid="storage-full" className="message message-bad mx-auto my-3 w-full max-w-[68rem]">
      {alertMessages[locale].full}
    </p>
  )
}
