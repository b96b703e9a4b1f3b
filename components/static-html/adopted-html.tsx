'use client'

import { useEffect, useRef, useState } from 'react'
import { htmlStore } from './html-store'

type Props = {
  id: string
  className?: string | undefined
  as?: 'div' | 'span'
}

/**
 * Prints the HTML of that id while the page is prerendered, and in the browser takes over the element that is there.
 * Where Next builds the page without its HTML (the reader comes by a `<Link>`), the page is loaded anew, except on the
 * way back to where the reader has been: that HTML was kept.
 */
export function AdoptedHtml({ id, as: Tag = 'div', ...rest }: Props) {
  const element = useRef<HTMLDivElement>(null)
  // One object for good: React would write what is in a new one, which is nothing, over the HTML that is there.
  const [html] = useState(() => ({ __html: htmlStore().get(id) ?? '' }))

  useEffect(() => {
    const { current } = element
    if (!current) return
    if (!current.firstChild) window.location.reload()
    return () => {
      htmlStore().set(id, current.innerHTML)
    }
  }, [id])

  return (
    <Tag
      ref={element}
      id={id}
      {...rest}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered at build from content/ in the repository
      dangerouslySetInnerHTML={html}
    />
  )
}
