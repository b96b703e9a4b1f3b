'use client'

import { useEffect, useId, useRef } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { shareMessages } from '@/lib/i18n/messages/share'

type Props = { locale: Locale; onYes(): void; onNo(): void }

/** Says what will be readable, and by whom, before there is an address. The focus is on the harmless answer. */
export function AskShare({ locale, onYes, onNo }: Props) {
  const m = shareMessages[locale]
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const no = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    dialog.current?.showModal()
    no.current?.focus()
  }, [])

  return (
    <dialog
      ref={dialog}
      className="ask"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-what`}
      data-testid="ask-share"
      onClose={onNo}
    >
      <div className="stack gap-3">
        <h3 id={`${id}-title`}>{m.askTitle}</h3>
        <div id={`${id}-what`} className="stack gap-3">
          <ul className="list-disc pl-6">
            {m.shown.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>{m.hidden}</p>
          <p>{m.asItIs}</p>
        </div>
        <div className="row">
          <button
            type="button"
            className="btn btn-primary"
            onClick={() => {
              dialog.current?.close()
              onYes()
            }}
          >
            {m.confirm}
          </button>
          <button ref={no} type="button" className="btn" onClick={() => dialog.current?.close()}>
            {m.cancel}
          </button>
        </div>
      </div>
    </dialog>
  )
}
