'use client'

import type { Locale } from '@/lib/i18n/locale'

type Props = {
  locale: Locale
  /** What the interviewer asks. */
  text: string
  onTranscript(text: string): void
}

export function Spoken(_: Props) {
  return null
}
