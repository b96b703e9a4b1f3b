import type { ReactNode } from 'react'

type Props = { id: string; children: ReactNode }

/** The text of a heading, which is a link to the heading itself. */
function SelfLink({ id, children }: Props) {
  return (
    <a href={`#${id}`} className="text-inherit no-underline hover:underline">
      {children}
    </a>
  )
}

/** A section's heading with an explicit id, the same in both languages. */
export function H(props: Props) {
  return (
    <h2 id={props.id}>
      <SelfLink {...props} />
    </h2>
  )
}

/** The heading of a part of a section. */
export function H3(props: Props) {
  return (
    <h3 id={props.id}>
      <SelfLink {...props} />
    </h3>
  )
}
