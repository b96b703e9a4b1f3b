import type { ReviewCard } from '@/components/review/review-cards'
import type { Locale } from '@/lib/i18n/locale'
import { cardsMessages } from '@/lib/i18n/messages/cards'
import type { Moment } from '@/lib/srs/clock'
import type { LearnerState } from '@/lib/srs/learner-state'
import { CardRow } from './card-row'
import { standing } from './card-standing'

/** How many cards stand on a page of the list. */
export const pageSize = 50

type Props = {
  locale: Locale
  /** All that match. */
  cards: readonly ReviewCard[]
  learner: LearnerState
  moment: Moment
  lessons: ReadonlyMap<string, string>
  /** From 1. */
  page: number
  hrefOf(card: string): string
  onOpen(card: string): void
  onPage(page: number): void
}

/** One page of the cards that match, and the ways to the pages beside it. */
export function CardList({ locale, cards, learner, moment, lessons, page, hrefOf, onOpen, onPage }: Props) {
  const m = cardsMessages[locale]
  const pages = Math.max(1, Math.ceil(cards.length / pageSize))
  const here = Math.min(page, pages)
  return (
    <>
      <ul className="card-list" aria-label={m.list}>
        {cards.slice((here - 1) * pageSize, here * pageSize).map((card) => (
          <CardRow
            key={card.id}
            locale={locale}
            card={card}
            standing={standing(card.id, learner, moment)}
            memory={learner.memories.get(card.id)}
            lessons={lessons}
            at={moment.at}
            href={hrefOf(card.id)}
            onOpen={() => onOpen(card.id)}
          />
        ))}
      </ul>
      {pages > 1 && (
        <nav className="row" aria-label={m.pages}>
          <button type="button" className="btn" disabled={here === 1} onClick={() => onPage(here - 1)}>
            {m.previous}
          </button>
          <span className="small muted" data-testid="page">
            {m.page(here, pages)}
          </span>
          <button type="button" className="btn" disabled={here === pages} onClick={() => onPage(here + 1)}>
            {m.next}
          </button>
        </nav>
      )}
    </>
  )
}
