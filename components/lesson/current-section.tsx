'use client'

import { useEffect } from 'react'

/** A section counts as being read from when its heading has come this far up the window. */
const line = 0.15

/**
 * Marks in the contents the section that is being read; the mark is `aria-current`, which the style sheet shows.
 *
 * A part of the text that is far from the window is not laid out (`content-visibility`), and asking where a heading in
 * it stands would lay it out. So only the part through which the line goes is asked about its headings.
 */
export function CurrentSection({ contents }: { contents: string }) {
  useEffect(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>(`#${contents} a[href^="#"]`)]
    const sections = links.flatMap((link) => {
      const heading = document.getElementById(link.hash.slice(1))
      return heading ? [{ link, heading, part: heading.closest('.part') ?? heading }] : []
    })

    function mark() {
      const y = window.innerHeight * line
      const isAbove = ({ heading, part }: { heading: Element; part: Element }) => {
        const { top, bottom } = part.getBoundingClientRect()
        return top <= y && (bottom <= y || heading.getBoundingClientRect().top <= y)
      }
      const current = sections.filter(isAbove).at(-1)?.link
      for (const { link } of sections) {
        if (link === current) link.setAttribute('aria-current', 'location')
        else link.removeAttribute('aria-current')
      }
    }

    // All that is above the line counts as seen, so that a jump over many headings is noticed too.
    const rootMargin = `1000000px 0px -${(1 - line) * 100}% 0px`
    const observer = new IntersectionObserver(mark, { rootMargin })
    for (const { heading, part } of sections) for (const element of [heading, part]) observer.observe(element)
    return () => observer.disconnect()
  }, [contents])

  return null
}
