'use client'

import { useEffect, useId, useRef } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { cardsMessages } from '@/lib/i18n/messages/cards'

type Props = { locale: Locale; onYes(): void; onNo(): void }

/** Asks before a card is deleted, and says what stays. The focus is on the harmless answer. */
export function DeleteCard({ locale, onYes, onNo }: Props) {
  const m = cardsMessages[locale]
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
      aria-describedby={`${id}-help`}
      data-testid="delete-card"
      onClose={onNo}
    >
      <div className="stack gap-3">
        <h3 id={`${id}-title`}>{m.removeTitle}</h3>
        <p id={`${id}-help`}>{m.removeHelp}</p>
        <div className="row">
          <button
            type="button"
            className="btn btn-bad"
            onClick={() => {
              dialog.current?.close()
              onYes()
            }}
          >
            {m.removeYes}
          </button>
          <button ref={no} type="button" className="btn" onClick={() => dialog.current?.close()}>
            {m.removeNo}
          </button>
        </div>
      </div>
    </dialog>
  )
}
