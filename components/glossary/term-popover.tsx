'use client'

import { useEffect, useRef, useState } from 'react'
import { Html } from '@/components/ui/html'
import type { Locale } from '@/lib/i18n/locale'
import { type Definition, definitionOf } from './definitions'
import { placeBeside } from './place'
import { listenToTerms } from './term-listener'

/**
 * Shows the definition of the term that the reader points at, focuses or taps, on the whole page: one box for all
 * terms, which are plain links to the glossary. As WCAG 1.4.13 wants it, Escape closes the box, the pointer may move
 * onto it, and it stays until the reader leaves it.
 */
export function TermPopover({ locale }: { locale: Locale }) {
  const box = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<{ anchor: HTMLElement; definition: Definition } | null>(null)

  useEffect(() => {
    const element = box.current
    if (!element) return
    let wanted: HTMLElement | null = null
    return listenToTerms(element, {
      async show(anchor) {
        wanted = anchor
        const definition = await definitionOf(locale, anchor.dataset.term ?? '')
        if (wanted === anchor && definition && anchor.isConnected) setShown({ anchor, definition })
      },
      hide() {
        wanted = null
        setShown(null)
      },
    })
  }, [locale])

  useEffect(() => {
    const element = box.current
    if (!element || !shown) return
    const { anchor } = shown
    const place = () => {
      // A term may be broken over two lines: the box belongs to the first.
      const [line = anchor.getBoundingClientRect()] = anchor.getClientRects()
      const { left, top } = placeBeside(line, element.getBoundingClientRect(), {
        width: document.documentElement.clientWidth,
        height: window.innerHeight,
      })
      element.style.left = `${left}px`
      element.style.top = `${top}px`
    }
    element.showPopover()
    place()
    // Also by a Tab: the focus comes first, and then the browser scrolls to it.
    const scrolled = { capture: true, passive: true }
    document.addEventListener('scroll', place, scrolled)
    anchor.setAttribute('aria-describedby', element.id)
    return () => {
      document.removeEventListener('scroll', place, scrolled)
      anchor.removeAttribute('aria-describedby')
      element.hidePopover()
    }
  }, [shown])

  return (
    <div ref={box} id="term-definition" popover="manual" role="tooltip" className="term-box">
      {shown && (
        <>
          <p className="font-semibold">
            {shown.definition.term} {shown.definition.symbol && <Html as="span" html={shown.definition.symbol} />}
          </p>
          <Html as="p" html={shown.definition.text} />
        </>
      )}
    </div>
  )
}
