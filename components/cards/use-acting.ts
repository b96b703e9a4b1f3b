'use client'

import { useRef, useState } from 'react'
import { refresh } from '@/components/data/learner-store'
import { StorageUnavailable } from '@/lib/client/storage-unavailable'
import type { Locale } from '@/lib/i18n/locale'
import { cardsMessages } from '@/lib/i18n/messages/cards'

/** What the learner is told after an act; `undo` is the event that one press takes back. */
export type News = { readonly text: string; readonly bad?: boolean; readonly undo?: { event: string; card: string } }

/** Doing one thing at a time, and saying what came of it only when it is on the disk. */
export function useActing(locale: Locale) {
  const [busy, setBusy] = useState(false)
  const [news, setNews] = useState<News | null>(null)
  const running = useRef(false)

  /** Runs `work`, and shows what it answers once the page knows of it. Answers whether it was done. */
  async function act(work: () => Promise<News | string>): Promise<boolean> {
    if (running.current) return false
    running.current = true
    setBusy(true)
    try {
      const told = await work()
      await refresh()
      setNews(typeof told === 'string' ? { text: told } : told)
      return true
    } catch (error) {
      if (!(error instanceof StorageUnavailable)) throw error
      setNews({ text: cardsMessages[locale].notKept, bad: true })
      return false
    } finally {
      running.current = false
      setBusy(false)
    }
  }

  return { busy, news, setNews, act }
}

export type Acting = ReturnType<typeof useActing>
