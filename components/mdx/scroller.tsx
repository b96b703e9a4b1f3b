import type { ReactNode } from 'react'

type Props = { label: string; className: string; as?: 'div' | 'pre' } & (
  | { html: string; children?: never }
  | { html?: never; children: ReactNode }
)

/** Something wide that scrolls sideways in itself instead of widening the page, by keyboard too. */
export function Scroller({ label, className, as: Tag = 'div', html, children }: Props) {
  const content = html === undefined ? { children } : { dangerouslySetInnerHTML: { __html: html } }
  // What scrolls must be reachable by keyboard.
  return <Tag className={className} tabIndex={0} role="group" aria-label={label} {...content} />
}
