'use client'

import { type KeyboardEvent, type RefObject, useDeferredValue, useId, useMemo, useRef, useState } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { searchMessages } from '@/lib/i18n/messages/search'
import { search, suggestions } from '@/lib/search/search-index'
import { SearchNothing } from './search-nothing'
import { SearchResults } from './search-results'
import { useIndex } from './use-index'

const page = 20

type Props = {
  locale: Locale
  /** Name of the prerendered index. */
  file: string
  query: string
  onQuery(query: string): void
  /** Called when a result is followed. */
  onLeave?: () => void
  field: RefObject<HTMLInputElement | null>
}

/** A field and what it finds as the reader types. Arrows move through the results, which are links. */
export function SearchPanel({ locale, file, query, onQuery, onLeave, field }: Props) {
  const m = searchMessages[locale]
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const [loading, retry] = useIndex(`/${locale}/search-index/${file}`)
  const asked = useDeferredValue(query.trim())
  const [shown, setShown] = useState({ query: '', count: page })
  const count = shown.query === asked ? shown.count : page
  const index = loading.phase === 'ready' ? loading.index : null
  const { found, partial } = useMemo(
    () => (index ? search(index, asked) : { found: [], partial: false }),
    [index, asked],
  )
  const nothing = index !== null && asked !== '' && found.length === 0

  function move(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || event.nativeEvent.isComposing) return
    const links = [...(panel.current?.querySelectorAll<HTMLElement>('[data-result]') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLElement)
    const next = at + step
    if (next < -1 || next >= links.length) return
    event.preventDefault()
    ;(links[next] ?? field.current)?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the links inside, which are what is used
    <div ref={panel} className="search-panel" onKeyDown={move}>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            panel.current?.querySelector<HTMLElement>('[data-result]')?.click()
          }}
        >
          <label htmlFor={id} className="sr-only">
            {m.label}
          </label>
          <input
            ref={field}
            id={id}
            name="q"
            type="search"
            className="input"
            value={query}
            onChange={(event) => onQuery(event.target.value)}
            placeholder={m.placeholder}
            maxLength={200}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="search"
          />
        </form>
      </search>
      <p role="status" className="small muted mt-2 min-h-6" data-testid="search-status" data-phase={loading.phase}>
        {loading.phase === 'loading' && m.loading}
        {loading.phase === 'failed' && m.failed}
        {nothing && m.none(asked)}
        {found.length > 0 && m.count(found.length, Math.min(count, found.length))}
        {partial && ` · ${m.partial}`}
      </p>
      {loading.phase === 'failed' && (
        <button type="button" className="btn" onClick={retry}>
          {m.retry}
        </button>
      )}
      {index && (asked === '' || nothing) && (
        <SearchNothing
          locale={locale}
          meant={nothing ? suggestions(index, asked) : []}
          asked={asked}
          onQuery={onQuery}
        />
      )}
      <SearchResults locale={locale} found={found.slice(0, count)} onFollow={onLeave} />
      {found.length > count && (
        <button type="button" className="btn mt-3" onClick={() => setShown({ query: asked, count: count + page })}>
          {m.more(Math.min(page, found.length - count))}
        </button>
      )}
    </div>
  )
}
