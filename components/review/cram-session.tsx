'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { reviewMessages } from '@/lib/i18n/messages/review'
import { CardSides } from './card-sides'
import { type Deck, inDeck } from './deck'
import type { ReviewCard } from './review-cards'
import { useShortcuts } from './use-shortcuts'

type Props = { locale: Locale; cards: readonly ReviewCard[]; deck: Deck; shortcuts: boolean }

/** Goes through a deck until every card was known once. Nothing is recorded: the schedule knows nothing of it. */
export function CramSession({ locale, cards, deck, shortcuts }: Props) {
  const m = reviewMessages[locale]
  const wanted = useMemo(() => cards.filter((card) => inDeck(card, deck)).map(({ id }) => id), [cards, deck])
  const [line, setLine] = useState<readonly string[]>(wanted)
  const [revealed, setRevealed] = useState(false)
  const back = useRef<HTMLDivElement>(null)
  const card = cards.find(({ id }) => id === line[0])

  useEffect(() => {
    setLine(wanted)
    setRevealed(false)
  }, [wanted])
  useEffect(() => {
    if (revealed) back.current?.focus()
  }, [revealed])

  function answer(known: boolean) {
    if (!revealed) return
    setLine(([first, ...rest]) => (known || first === undefined ? rest : [...rest, first]))
    setRevealed(false)
  }

  const reveal = () => setRevealed(true)
  useShortcuts(shortcuts, {
    ...(revealed ? {} : { ' ': reveal, enter: reveal }),
    '1': () => answer(false),
    '3': () => answer(true),
  })

  return (
    <section className="stack" data-testid="cram-session" data-card={card?.id ?? ''} data-left={line.length}>
      <p className="small muted">
        {m.cramHelp} {m.cramLeft(line.length)}
      </p>
      {card ? (
        <>
          <CardSides locale={locale} card={card} revealed={revealed} backRef={back} />
          {revealed ? (
            <div className="row">
              <button type="button" className="btn" onClick={() => answer(false)}>
                <kbd>1</kbd> {m.cramAgain}
              </button>
              <button type="button" className="btn btn-primary" onClick={() => answer(true)}>
                <kbd>3</kbd> {m.cramKnown}
              </button>
            </div>
          ) : (
            <button type="button" className="btn btn-primary" onClick={reveal}>
              {m.showAnswer}
            </button>
          )}
        </>
      ) : (
        <div className="panel stack" data-testid="cram-done">
          <h2>{m.cramDone}</h2>
          <button type="button" className="btn self-start" onClick={() => setLine(wanted)}>
            {m.cramRestart}
          </button>
        </div>
      )}
    </section>
  )
}
