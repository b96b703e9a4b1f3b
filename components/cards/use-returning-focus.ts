'use client'

import { useEffect, useRef } from 'react'
import { rowId } from './card-row'
import { openedId } from './card-view'
import type { Opened } from './cards-address'
import { undoId } from './cards-news'
import { countId, newId } from './cards-shelf'

/**
 * The focus goes to the heading of what is opened, and back to its row, or to what opened it, when it is closed; where a
 * card has gone, to the way back. Nothing moves when the page is loaded. `opened` is undefined until it is on the screen.
 * Answers how to give a card's row the focus.
 */
export function useReturningFocus(opened: Opened | null | undefined): (card: string) => void {
  const key = opened === undefined ? undefined : opened === null ? '' : `${opened.what} ${opened.card ?? ''}`
  const before = useRef<string>(undefined)

  useEffect(() => {
    const last = before.current
    before.current = key
    if (key === undefined || last === undefined || last === key) return
    if (key !== '') document.getElementById(openedId)?.focus()
    else focusFirst(rowId(last.split(' ')[1] ?? ''), ...(last.startsWith('new') ? [newId] : []), undoId, countId)
  }, [key])

  return (card) => requestAnimationFrame(() => focusFirst(rowId(card), countId))
}

function focusFirst(...ids: string[]): void {
  ids
    .map((id) => document.getElementById(id))
    .find((element) => element !== null)
    ?.focus()
}
