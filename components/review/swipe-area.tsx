'use client'

import { type PointerEvent, type ReactNode, useRef, useState } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { reviewMessages } from '@/lib/i18n/messages/review'
import { swipeMessages } from '@/lib/i18n/messages/swipe'
import { intervalText } from '@/lib/srs/interval-text'
import type { Outcomes } from '@/lib/srs/outcome'
import { givenUp, lifted, moved, type Swipe, type SwipeGrade, untouched } from './swipe'

type Props = {
  locale: Locale
  /** What each grade promises; null where a swipe is not to grade. */
  outcomes: Outcomes | null
  onGrade(grade: SwipeGrade): void
  children: ReactNode
}

type Finger = { readonly id: number; readonly x: number; readonly y: number }

/**
 * A card that a finger can push to one side to grade it, as its hint says meanwhile. The buttons do the same; what has a
 * use for the finger itself, such as a link or a wide formula, keeps it.
 */
export function SwipeArea({ locale, outcomes, onGrade, children }: Props) {
  const [swipe, setSwipe] = useState<Swipe>(untouched)
  const finger = useRef<Finger | null>(null)
  const shown = outcomes && swipe.phase === 'sideways' ? swipe : null

  function begin(event: PointerEvent<HTMLElement>) {
    // A second finger means something else, as making the page larger.
    if (finger.current || !outcomes || event.pointerType === 'mouse') return end()
    if (!isFree(event.target, event.currentTarget)) return
    finger.current = { id: event.pointerId, x: event.clientX, y: event.clientY }
    setSwipe(untouched)
  }

  function follow(event: PointerEvent<HTMLElement>): Swipe {
    const from = finger.current
    if (from?.id !== event.pointerId) return givenUp
    return moved(swipe, event.clientX - from.x, event.clientY - from.y, event.currentTarget.clientWidth)
  }

  function end() {
    finger.current = null
    setSwipe(untouched)
  }

  function lift(event: PointerEvent<HTMLElement>) {
    const grade = outcomes && lifted(follow(event))
    end()
    if (grade) onGrade(grade)
  }

  return (
    <div
      className={outcomes ? 'swipe-area' : undefined}
      data-testid="swipe-area"
      onPointerDown={begin}
      onPointerMove={(event) => finger.current && setSwipe(follow(event))}
      onPointerUp={lift}
      onPointerCancel={end}
    >
      <div className="swipe-card stack" style={shown ? { translate: `${Math.round(shown.dx / 2)}px` } : undefined}>
        {children}
      </div>
      {shown && outcomes && <SwipeHint locale={locale} swipe={shown} interval={outcomes[shown.grade].interval} />}
    </div>
  )
}

type HintProps = { locale: Locale; swipe: Extract<Swipe, { phase: 'sideways' }>; interval: number }

/** What lifting the finger here would do. It is for the eyes: the result is announced, and the buttons say the same. */
function SwipeHint({ locale, swipe: { grade, far }, interval }: HintProps) {
  const m = swipeMessages[locale]
  return (
    <p className="swipe-hint" aria-hidden="true" data-testid="swipe-hint" data-grade={grade} data-far={far}>
      <span className="font-semibold">
        {grade === 1 ? '←' : '→'} {reviewMessages[locale].grades[grade]} · {intervalText(interval, locale)}
      </span>
      <span className="small">{far ? m.release : m.further}</span>
    </p>
  )
}

/** Whether nothing between the finger and the card wants it: a control, or what scrolls sideways by itself. */
function isFree(target: EventTarget, card: Element): boolean {
  let element = target instanceof Element ? target : null
  if (element?.closest('a, button, input, textarea, select, summary, label, audio, video')) return false
  for (; element && element !== card; element = element.parentElement)
    if (element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX))
      return false
  return true
}
