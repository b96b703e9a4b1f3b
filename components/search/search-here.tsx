'use client'

import { useEffect, useRef, useState } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { SearchPanel } from './search-panel'

/** The search on a page of its own: its address holds the query, whose results can so be shared. */
export function SearchHere({ locale, file }: { locale: Locale; file: string }) {
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')

  useEffect(() => {
    const read = () => setQuery(new URLSearchParams(window.location.search).get('q') ?? '')
    read()
    field.current?.focus()
    window.addEventListener('popstate', read)
    return () => window.removeEventListener('popstate', read)
  }, [])

  function change(next: string) {
    setQuery(next)
    const url = new URL(window.location.href)
    if (next === '') url.searchParams.delete('q')
    else url.searchParams.set('q', next)
    window.history.replaceState(null, '', url)
  }

  return (
    <div className="needs-script">
      <SearchPanel locale={locale} file={file} query={query} onQuery={change} field={field} />
    </div>
  )
}
