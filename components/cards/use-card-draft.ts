'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { loadDraft, storeDraft } from '@/lib/client/drafts'
import { draftKey, formatDraft, parseDraft } from './card-draft'
import type { CardText } from './card-text'

type Draft = {
  readonly text: CardText
  /** Whether it was typed at another time and not saved. */
  readonly found: boolean
  change(part: Partial<CardText>): void
  /** The draft has been saved. Resolves when it is forgotten. */
  forget(): Promise<void>
  /** Forgets the draft, and shows what is saved. */
  drop(): void
}

/**
 * What is typed for a card (null: a new one): it goes to this device's database at once, in order, and so survives a
 * reload and the language switch. A draft that is loaded late never overwrites what was typed meanwhile.
 */
export function useCardDraft(card: string | null, saved: CardText): Draft {
  const key = draftKey(card)
  const [text, setText] = useState(saved)
  const [found, setFound] = useState(false)
  const latest = useRef(saved)
  const touched = useRef(false)
  const base = useRef(saved)
  base.current = saved

  const show = useCallback((next: CardText) => {
    latest.current = next
    setText(next)
  }, [])

  useEffect(() => {
    let current = true
    loadDraft(key).then(
      (stored) => {
        const draft = parseDraft(stored)
        if (!current || touched.current || !draft) return
        show(draft)
        setFound(true)
      },
      () => {},
    )
    return () => {
      current = false
    }
  }, [key, show])

  const change = useCallback(
    (part: Partial<CardText>) => {
      touched.current = true
      show({ ...latest.current, ...part })
      storeDraft(key, formatDraft(latest.current, base.current)).catch(() => {})
    },
    [key, show],
  )

  // A draft that stays is shown next time; what it says is saved all the same.
  const forget = useCallback(() => storeDraft(key, '').catch(() => {}), [key])

  function drop() {
    setFound(false)
    show(base.current)
    void forget()
  }

  return { text, found, change, forget, drop }
}
