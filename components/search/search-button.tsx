'use client'

import { type ComponentType, useCallback, useEffect, useState } from 'react'
import { shortcutsOn } from '@/components/review/shortcuts'
import type { Locale } from '@/lib/i18n/locale'
import { preload } from './preload'

type Props = { locale: Locale; label: string; file: string }
type Dialog = ComponentType<{ locale: Locale; file: string; onClose(): void }>

const typing = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]'

/**
 * Opens the search, whose code and index are fetched when they are first wanted or when the reader has begun to read and
 * the browser is idle: a page that is only looked at costs nothing more.
 */
export function SearchButton({ locale, label, file }: Props) {
  const [open, setOpen] = useState(false)
  const [Dialog, setDialog] = useState<Dialog | null>(null)

  const begin = useCallback(async () => {
    setOpen(true)
    const { SearchDialog } = await import('./search-dialog')
    setDialog(() => SearchDialog)
  }, [])

  useEffect(() => preload(`/${locale}/search-index/${file}`), [locale, file])

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.repeat || event.isComposing || event.altKey) return
      const control = event.ctrlKey || event.metaKey
      const target = event.target instanceof Element ? event.target : null
      const single = event.key === '/' && !control && !target?.closest(typing) && shortcutsOn()
      if (!single && !(control && event.key.toLowerCase() === 'k')) return
      event.preventDefault()
      void begin()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [begin])

  return (
    <>
      <button
        type="button"
        className="icon-control needs-script"
        aria-label={label}
        aria-keyshortcuts="Control+K /"
        aria-haspopup="dialog"
        title={label}
        onClick={() => void begin()}
      >
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
            <circle cx="10.5" cy="10.5" r="6.5" />
            <path d="M15.500 15.500L20.500 20.500" />
          </g>
        </svg>
      </button>
      {open && Dialog && <Dialog locale={locale} file={file} onClose={() => setOpen(false)} />}
    </>
  )
}
