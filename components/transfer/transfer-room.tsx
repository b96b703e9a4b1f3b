'use client'

import { StorageNotice } from '@/components/data/storage-notice'
import { useLearner } from '@/components/data/use-learner'
import type { Locale } from '@/lib/i18n/locale'
import { transferMessages } from '@/lib/i18n/messages/transfer'
import { ExportPanel } from './export-panel'
import { ImportPanel } from './import-panel'
import { MediaPanel } from './media-panel'

/** Cards and records out of this browser, and into it. */
export function TransferRoom({ locale }: { locale: Locale }) {
  const { phase } = useLearner()
  if (phase === 'unavailable') return <StorageNotice locale={locale} />
  if (phase === 'loading')
    return (
      <p className="muted needs-script" role="status">
        {transferMessages[locale].loading}
      </p>
    )
  return (
    <>
      <ExportPanel locale={locale} />
      <ImportPanel locale={locale} />
      <MediaPanel locale={locale} />
    </>
  )
}
