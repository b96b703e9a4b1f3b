'use client'

import { useEffect, useRef, useState } from 'react'
import { maxQuoteLength } from '@/lib/events/limits'
import type { Locale } from '@/lib/i18n/locale'
import { reportMessages } from '@/lib/i18n/messages/report'
import { ReportForm } from './report-form'
import { type SelectedWords, selectedWords } from './selected-words'

type Props = {
  locale: Locale
  /** The page's path without its language. */
  page: string
}

/** A way to say that something on this page is wrong. The words that were selected last are quoted. */
export function ReportError({ locale, page }: Props) {
  const m = reportMessages[locale]
  const box = useRef<HTMLDetailsElement>(null)
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState<SelectedWords>({ quote: '', anchor: '' })

  // Opened before React had taken over, it told nobody.
  useEffect(() => setOpen(box.current?.open === true), [])

  useEffect(() => {
    function look() {
      const found = box.current && selectedWords(box.current, maxQuoteLength)
      // A press on the form clears the selection: what was selected before it is meant.
      if (found) setWords(found)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])

  return (
    <details
      ref={box}
      className="report needs-script"
      data-testid="report"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{m.open}</summary>
      {open && <ReportForm locale={locale} page={page} words={words} />}
    </details>
  )
}
