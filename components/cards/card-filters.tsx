'use client'

import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { ReviewCard } from '@/components/review/review-cards'
import type { Locale } from '@/lib/i18n/locale'
import { cardsMessages } from '@/lib/i18n/messages/cards'
import { tagName } from '@/lib/i18n/messages/concepts'
import { allCards, type CardFilter, type Condition, conditions } from './card-filter'
import { useSettled } from './use-settled'

type Props = {
  locale: Locale
  filter: CardFilter
  cards: readonly ReviewCard[]
  /** Titles of the lessons that have cards, in their order, by id. */
  lessons: ReadonlyMap<string, string>
  onChange(part: Partial<CardFilter>): void
}

/** What the list is narrowed to. A word that is typed counts when the typing has come to rest. */
export function CardFilters({ locale, filter, cards, lessons, onChange }: Props) {
  const m = cardsMessages[locale]
  const id = useId()
  const tags = useMemo(() => [...new Set(cards.flatMap((card) => card.tags))].sort(), [cards])
  const decks = useMemo(() => [...new Set(cards.flatMap(({ own }) => (own ? [own.deck] : [])))].sort(), [cards])
  const { lesson, own, deck, tag, condition } = filter

  function choosePlace(value: string) {
    const [kind, ...rest] = value.split(' ')
    const name = rest.join(' ')
    onChange({
      lesson: kind === 'lesson' ? name : null,
      deck: kind === 'deck' ? name : null,
      own: kind === 'own',
    })
  }
  const place = lesson !== null ? `lesson ${lesson}` : deck !== null ? `deck ${deck}` : own ? 'own' : ''

  return (
    <search className="card-filters" aria-label={m.filters}>
      <TextFilter locale={locale} text={filter.text} onChange={onChange} />
      <div className="field">
        <label htmlFor={`${id}-place`}>{m.place}</label>
        <select
          id={`${id}-place`}
          className="input"
          data-testid="place"
          value={place}
          onChange={(event) => choosePlace(event.target.value)}
        >
          <option value="">{m.allPlaces}</option>
          <option value="own">{m.own}</option>
          <optgroup label={m.byLesson}>
            {[...lessons].map(([lessonId, title]) => (
              <option key={lessonId} value={`lesson ${lessonId}`}>
                {title}
              </option>
            ))}
          </optgroup>
          {decks.length > 0 && (
            <optgroup label={m.byDeck}>
              {decks.map((name) => (
                <option key={name} value={`deck ${name}`}>
                  {name || m.ownDeck}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-tag`}>{m.tag}</label>
        <select
          id={`${id}-tag`}
          className="input"
          data-testid="tag"
          value={tag ?? ''}
          onChange={(event) => onChange({ tag: event.target.value || null })}
        >
          <option value="">{m.allTags}</option>
          {(tag === null || tags.includes(tag) ? tags : [tag, ...tags]).map((name) => (
            <option key={name} value={name}>
              {tagName(name, locale)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-condition`}>{m.condition}</label>
        <select
          id={`${id}-condition`}
          className="input"
          data-testid="condition"
          value={condition ?? ''}
          onChange={(event) => onChange({ condition: (event.target.value || null) as Condition | null })}
        >
          <option value="">{m.anyCondition}</option>
          {conditions.map((name) => (
            <option key={name} value={name}>
              {m.conditions[name]}
            </option>
          ))}
        </select>
      </div>
      {JSON.stringify(filter) !== JSON.stringify(allCards) && (
        <button type="button" className="btn btn-quiet self-end" onClick={() => onChange(allCards)}>
          {m.reset}
        </button>
      )}
    </search>
  )
}

const rest = 250

function TextFilter({ locale, text, onChange }: Pick<Props, 'locale' | 'onChange'> & { text: string }) {
  const m = cardsMessages[locale]
  const id = useId()
  const [typed, setTyped] = useState(text)
  const settled = useSettled(typed, rest)
  const told = useRef(text)

  // What comes back from the address was typed here: more may have been typed since.
  useEffect(() => {
    if (text !== told.current) setTyped(text)
    told.current = text
  }, [text])

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed here is a change
  useEffect(() => {
    if (settled === text || settled !== typed) return
    told.current = settled
    onChange({ text: settled })
  }, [settled])

  return (
    <div className="field">
      <label htmlFor={id}>{m.text}</label>
      <input
        id={id}
        type="search"
        className="input"
        autoComplete="off"
        placeholder={m.textHint}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  )
}
