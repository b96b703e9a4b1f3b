'use client'

import { useEffect, useState } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { copyMessages } from '@/lib/i18n/messages/copy'
import { copyText } from './copy-text'

/** How long the word that something was copied stays, in milliseconds. */
const shownMillis = 4000

/** Makes the copy buttons of code and the signs beside headings work on the whole page, and says what happened. */
export function CopyButtons({ locale }: { locale: Locale }) {
  const [said, setSaid] = useState('')

  useEffect(() => {
    const m = copyMessages[locale]
    let timer: ReturnType<typeof setTimeout> | undefined
    async function onClick(event: MouseEvent) {
      const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null
      if (!element || event.ctrlKey || event.metaKey || event.shiftKey) return
      const isLink = element instanceof HTMLAnchorElement
      // The link is followed as well, so that the address bar says the same.
      const text = isLink ? element.href : (element.parentElement?.querySelector('pre')?.textContent ?? '')
      const copied = await copyText(text)
      clearTimeout(timer)
      setSaid(copied ? (isLink ? m.linkCopied : m.codeCopied) : m.failed)
      timer = setTimeout(() => setSaid(''), shownMillis)
    }
    document.addEventListener('click', onClick)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('click', onClick)
    }
  }, [locale])

  return (
    <p role="status" className="copied" data-testid="copied">
      {said}
    </p>
  )
}
