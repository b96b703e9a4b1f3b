'use client'

import { useState } from 'react'
import type { ReviewCard } from '@/components/review/review-cards'
import { setCardStatus } from '@/lib/client/card-acts'
import type { Locale } from '@/lib/i18n/locale'
import { cardsMessages } from '@/lib/i18n/messages/cards'
import { reviewMessages } from '@/lib/i18n/messages/review'
import type { Standing } from './card-standing'
import { DeleteCard } from './delete-card'
import type { Acting } from './use-acting'

type Props = {
  locale: Locale
  card: ReviewCard
  standing: Standing
  acting: Acting
  onEdit(): void
  onDelete(): void
}

/** What can be done with the card that is open. */
export function CardActs({ locale, card, standing, acting, onEdit, onDelete }: Props) {
  const m = cardsMessages[locale]
  const { flags } = reviewMessages[locale]
  const { busy, act } = acting
  const { suspended, flag } = standing
  const [asking, setAsking] = useState(false)

  function toggle() {
    void act(async () => {
      await setCardStatus(card.id, { suspended: !suspended })
      return suspended ? m.nowResumed : m.nowSuspended
    })
  }

  function setFlag(value: number) {
    void act(async () => {
      await setCardStatus(card.id, { flag: value })
      return m.nowFlagged(flags[value] ?? '')
    })
  }

  return (
    <fieldset className="row" aria-label={m.acts}>
      {card.own && (
        <button type="button" className="btn" onClick={onEdit}>
          {m.edit}
        </button>
      )}
      <button type="button" className="btn" aria-disabled={busy} onClick={toggle}>
        {suspended ? m.resume : m.suspend}
      </button>
      <label className="row gap-2">
        {m.flag}
        <select className="input w-auto" value={flag} onChange={(event) => setFlag(Number(event.target.value))}>
          {flags.map((name, value) => (
            <option key={name} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {card.own && (
        <button type="button" className="btn" onClick={() => setAsking(true)}>
          {m.remove}
        </button>
      )}
      {asking && <DeleteCard locale={locale} onYes={onDelete} onNo={() => setAsking(false)} />}
    </fieldset>
  )
}
