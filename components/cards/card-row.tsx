import type { MouseEvent } from 'react'
import type { ReviewCard } from '@/components/review/review-cards'
import type { Locale } from '@/lib/i18n/locale'
import { cardsMessages } from '@/lib/i18n/messages/cards'
import { tagName } from '@/lib/i18n/messages/concepts'
import type { Memory } from '@/lib/srs/memory'
import type { Standing } from './card-standing'
import { CardThumbnail } from './card-thumbnail'
import { nameOf, pictureOf, placeOf } from './card-words'
import { StandingBadges } from './standing-badges'
import { difficultyText, scheduleText } from './standing-text'

type Props = {
  locale: Locale
  card: ReviewCard
  standing: Standing
  memory: Memory | undefined
  lessons: ReadonlyMap<string, string>
  /** The present moment, in milliseconds since the epoch. */
  at: number
  href: string
  onOpen(): void
}

/** Where the focus goes back to when a card is closed. */
export function rowId(card: string): string {
  return `row-${card}`
}

/** One card of the list: a link, since it can be opened beside as well. */
export function CardRow({ locale, card, standing, memory, lessons, at, href, onOpen }: Props) {
  const m = cardsMessages[locale]
  const picture = pictureOf(card)

  function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onOpen()
  }

  return (
    <li className="card-row" data-testid="row" data-card={card.id} data-schedule={standing.schedule}>
      <a id={rowId(card.id)} className="card-row-name" href={href} onClick={open}>
        {picture && <CardThumbnail address={picture} />}
        {nameOf(card)}
      </a>
      <p className="small muted card-row-facts">
        <span>{placeOf(card, lessons, locale)}</span>
        {card.tags.length > 0 && <span>{card.tags.map((tag) => `#${tagName(tag, locale)}`).join(' ')}</span>}
      </p>
      <p className="small muted card-row-state">
        <span className={standing.schedule === 'due' ? 'text-accent' : undefined}>
          {scheduleText(standing, at, locale)}
        </span>
        {memory ? (
          <span>{m.hardness(difficultyText(memory.difficulty))}</span>
        ) : (
          card.rendered && <span>{m.levels[card.rendered.difficulty]}</span>
        )}
        <StandingBadges locale={locale} standing={standing} />
      </p>
    </li>
  )
}
