'use client'

import { useState } from 'react'
import { OwnSide } from '@/components/cards/own-side'
import { useSettled } from '@/components/cards/use-settled'
import type { Locale } from '@/lib/i18n/locale'
import { interviewSessionMessages } from '@/lib/i18n/messages/interview-session'

const rest = 400

/** How formulas in an answer look, once its writer pauses; loaded when it is opened, and offered where there are any. */
export function FormulaPreview({ locale, text }: { locale: Locale; text: string }) {
  const m = interviewSessionMessages[locale]
  const [open, setOpen] = useState(false)
  const settled = useSettled(text, rest)
  if (!/[$\\]/.test(text)) return null
  return (
    <details data-testid="formula-preview" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="py-1.5">{m.preview}</summary>
      {open && <OwnSide locale={locale} markdown={settled} />}
    </details>
  )
}
