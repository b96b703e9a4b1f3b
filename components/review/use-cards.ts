'use client'

import { useCallback, useEffect, useState } from 'react'
import type { RenderedCard } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'

type Cards = { phase: 'loading' } | { phase: 'failed' } | { phase: 'ready'; cards: RenderedCard[] }

/** The site's cards in one language, in lesson order, from the prerendered JSON. */
export function useCards(locale: Locale): [Cards, () => void] {
  const [cards, setCards] = useState<Cards>({ phase: 'loading' })

  const load = useCallback(
    (signal?: AbortSignal) => {
      setCards({ phase: 'loading' })
      fetch(`/${locale}/cards.json`, { signal })
        .then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))))
        .then((body: { cards: RenderedCard[] }) => setCards({ phase: 'ready', cards: body.cards }))
        .catch(() => {
          if (!signal?.aborted) setCards({ phase: 'failed' })
        })
    },
    [locale],
  )

  useEffect(() => {
    const controller = new AbortController()
    load(controller.signal)
    return () => controller.abort()
  }, [load])

  return [cards, load]
}
