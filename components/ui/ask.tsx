'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'

type Props = {
  testId: string
  title: string
  yes: string
  no: string
  /** How the button looks that does it. */
  yesClass: 'btn-primary' | 'btn-bad'
  onYes(): void
  onNo(): void
  /** What will follow. */
  children: ReactNode
}

/** Asks before something is done, and says what follows. The focus is on the harmless answer. */
export function Ask({ testId, title, yes, no, yesClass, onYes, onNo, children }: Props) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const harmless = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    dialog.current?.showModal()
    harmless.current?.focus()
  }, [])

  return (
    <dialog
      ref={dialog}
      className="ask"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-what`}
      data-testid={testId}
      onClose={onNo}
    >
      <div className="stack gap-3">
        <h3 id={`${id}-title`}>{title}</h3>
        <div id={`${id}-what`} className="stack gap-3">
          {children}
        </div>
        <div className="row">
          <button
            type="button"
            className={`btn ${yesClass}`}
            onClick={() => {
              dialog.current?.close()
              onYes()
            }}
          >
            {yes}
          </button>
          <button ref={harmless} type="button" className="btn" onClick={() => dialog.current?.close()}>
            {no}
          </button>
        </div>
      </div>
    </dialog>
  )
}
