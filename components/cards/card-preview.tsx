'use client'

import type { Locale } from '@/lib/i18n/locale'
import { cardWritingMessages } from '@/lib/i18n/messages/card-writing'
import { cardsMessages } from '@/lib/i18n/messages/cards'
import type { CardText } from './card-text'
import { OwnSide } from './own-side'
import { useSettled } from './use-settled'

const rest = 400

/** How a card will look, once its writer pauses. It is not announced: who wants to hear it goes there. */
export function CardPreview({ locale, text }: { locale: Locale; text: CardText }) {
  const m = cardsMessages[locale]
  const w = cardWritingMessages[locale]
  const front = useSettled(text.front, rest).trim()
  const back = useSettled(text.back, rest).trim()
  return (
    <section className="panel card-preview" aria-label={w.preview} data-testid="preview">
      <h3 className="text-base">{w.preview}</h3>
      {front + back === '' && <p className="muted mt-2">{w.previewEmpty}</p>}
      {front !== '' && (
        <div className="mt-3">
          <p className="eyebrow">{m.front}</p>
          <OwnSide locale={locale} markdown={front} />
        </div>
      )}
      {back !== '' && (
        <div className="mt-5 border-line border-t pt-4">
          <p className="eyebrow">{m.back}</p>
          <OwnSide locale={locale} markdown={back} />
        </div>
      )}
    </section>
  )
}
