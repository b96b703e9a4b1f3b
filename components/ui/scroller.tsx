import type { ReactNode } from 'react'

type Props = { label: string; className: string; as?: 'div' | 'pre'; lang?: string; 'data-testid'?: string } & (
  | { html: string; children?: never }
  | { html?: never; children: ReactNode }
)

/** Something wide or long that scrolls in itself instead of widening the page, by keyboard too. */
export function Scroller({ label, className, as: Tag = 'div', html, children, ...rest }: Props) {
  const content = html === undefined ? { children } : { dangerouslySetInnerHTML: { __html: html } }
  return <Tag className={className} tabIndex={0} role="group" aria-label={label} {...rest} {...content} />
}
