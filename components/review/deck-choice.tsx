'use client'

import { memo, useMemo } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { tagName } from '@/lib/i18n/messages/concepts'
import { reviewMessages } from '@/lib/i18n/messages/review'
import { type Deck, everything, ownDecks } from './deck'
import type { ReviewCard } from './review-cards'

type Props = {
  locale: Locale
  deck: Deck
  cards: readonly ReviewCard[]
  /** Titles of the lessons that have cards, in their order, by id. */
  lessons: readonly (readonly [id: string, title: string])[]
  onChange(deck: Deck): void
}

/**
 * Which cards to review: all, the learner's own or a deck of them, a lesson's, those with a tag; and whether to cram.
 * A grade changes nothing of it, so that it is not drawn again.
 */
export const DeckChoice = memo(function DeckChoice({ locale, deck, cards, lessons, onChange }: Props) {
  const m = reviewMessages[locale]
  const tags = useMemo(() => [...new Set(cards.flatMap((card) => card.tags))].sort(), [cards])
  const hasOwn = useMemo(() => cards.some(({ own }) => own), [cards])
  const decks = useMemo(() => ownDecks(cards), [cards])
  const value = deck.deck
    ? `deck ${deck.deck}`
    : deck.lesson
      ? `lesson ${deck.lesson}`
      : deck.tag
        ? `tag ${deck.tag}`
        : deck.own
          ? 'own'
          : ''

  function choose(next: string) {
    const [kind, ...rest] = next.split(' ')
    const name = rest.join(' ')
    const base = { ...everything, cram: deck.cram }
    if (kind === 'lesson') onChange({ ...base, lesson: name })
    else if (kind === 'tag') onChange({ ...base, tag: name })
    else if (kind === 'deck') onChange({ ...base, deck: name })
    else onChange({ ...base, own: kind === 'own' })
  }

  return (
    <div className="row small">
      <label className="row">
        <span className="font-semibold">{m.deck}</span>
        <select
          className="input w-auto max-w-64"
          data-testid="deck"
          value={value}
          onChange={(e) => choose(e.target.value)}
        >
          <option value="">{m.allCards}</option>
          {hasOwn && <option value="own">{m.ownCards}</option>}
          {decks.length > 0 && (
            <optgroup label={m.byOwnDeck}>
              {decks.map((name) => (
                <option key={name} value={`deck ${name}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label={m.byLesson}>
            {lessons.map(([id, title]) => (
              <option key={id} value={`lesson ${id}`}>
                {title}
              </option>
            ))}
          </optgroup>
          <optgroup label={m.byTag}>
            {tags.map((tag) => (
              <option key={tag} value={`tag ${tag}`}>
                {tagName(tag, locale)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <label className="check">
        <input
          type="checkbox"
          data-testid="cram"
          checked={deck.cram}
          onChange={(event) => onChange({ ...deck, cram: event.target.checked })}
        />
        <span>{m.cram}</span>
      </label>
    </div>
  )
})
