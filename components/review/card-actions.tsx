'use client'

import Link from 'next/link'
import { setCardStatus } from '@/lib/client/card-acts'
import type { Locale } from '@/lib/i18n/locale'
import { reviewMessages } from '@/lib/i18n/messages/review'
import { plainStatus } from '@/lib/srs/card-status'
import type { Review } from './use-review'

/** What can be done with the card on the screen beside grading it. */
export function CardActions({ locale, review }: { locale: Locale; review: Review }) {
  const m = reviewMessages[locale]
  const { card, learner, act, busy } = review
  if (!card) return null
  const { flag } = learner.statuses.get(card.id) ?? plainStatus
  return (
    <details className="small" data-testid="card-actions">
      <summary className="muted">{m.more}</summary>
      <div className="row mt-2">
        <button type="button" className="btn" disabled={busy} onClick={() => void suspend(review)}>
          {m.suspend}
        </button>
        <button type="button" className="btn" disabled={busy} onClick={() => void bury(review)}>
          {m.bury}
        </button>
        <label className="row">
          {m.flag}
          <select
            className="input w-auto"
            value={flag}
            onChange={(event) =>
              void act(async () => {
                await setCardStatus(card.id, { flag: Number(event.target.value) })
                return null
              })
            }
          >
            {m.flags.map((name, value) => (
              <option key={name} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {card.own && (
          <Link className="btn" href={editAddress(locale, card.id)}>
            {m.edit}
          </Link>
        )}
      </div>
    </details>
  )
}

/** Where a card of the learner's own is edited. */
export function editAddress(locale: Locale, card: string): string {
  return `/${locale}/review/cards?edit=${card}`
}

/** The card does not come back until the learner says so. */
export function suspend({ card, act }: Review): Promise<boolean> {
  return act(async () => {
    if (card) await setCardStatus(card.id, { suspended: true })
    return { said: 'suspended' }
  })
}

/** The card comes back tomorrow, as if it had not been its turn. */
export function bury({ card, act }: Review): Promise<boolean> {
  return act(async () => {
    if (card) await setCardStatus(card.id, { buried: true })
    return { said: 'buried' }
  })
}
