import { type ReactNode, useId } from 'react'

type Props = { heading: string; about?: ReactNode; empty?: string | false; children: ReactNode }

/** A part of the statistics; in the place of its plots a sentence, where there is nothing to plot yet. */
export function Section({ heading, about, empty = false, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="stack gap-3">
      <h3 id={id}>{heading}</h3>
      {empty ? (
        <p className="muted">{empty}</p>
      ) : (
        <>
          {about && <p className="small">{about}</p>}
          {children}
        </>
      )}
    </section>
  )
}
