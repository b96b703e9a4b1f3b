'use client'

import { useEffect, useRef, useState } from 'react'
import { useShortcutChoice } from '@/components/review/shortcuts'
import type { Locale } from '@/lib/i18n/locale'
import { searchMessages } from '@/lib/i18n/messages/search'
import { SearchPanel } from './search-panel'

type Props = { locale: Locale; file: string; onClose(): void }

/** The search over the page that the reader is on. Escape, the cross and a press beside it close it. */
export function SearchDialog({ locale, file, onClose }: Props) {
  const m = searchMessages[locale]
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [singleKeys, setSingleKeys] = useShortcutChoice()

  useEffect(() => {
    dialog.current?.showModal()
    field.current?.focus()
  }, [])

  const close = () => dialog.current?.close()

  return (
    <dialog
      ref={dialog}
      className="search-dialog"
      aria-label={m.label}
      onClose={onClose}
      onKeyDown={(event) => {
        // In a field of this kind browsers would take Escape for "empty it" first.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        close()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close()
      }}
    >
      <div className="search-body">
        <button type="button" className="icon-control search-close" aria-label={m.close} onClick={close}>
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
            <path d="M5 5l14 14M19 5L5 19" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
          </svg>
        </button>
        <SearchPanel locale={locale} file={file} query={query} onQuery={setQuery} onLeave={close} field={field} />
        <div className="search-foot small muted">
          {query.trim() !== '' && (
            <p>
              <a href={`/${locale}/search?q=${encodeURIComponent(query.trim())}`}>{m.all}</a>
            </p>
          )}
          <p className="hidden sm:block">{m.keys}</p>
          <label className="check hidden sm:grid">
            <input type="checkbox" checked={singleKeys} onChange={(event) => setSingleKeys(event.target.checked)} />
            <span>{m.singleKey}</span>
          </label>
        </div>
      </div>
    </dialog>
  )
}
