'use client'

import Link from 'next/link'
import type { ReviewCard } from '@/components/review/review-cards'
import type { Locale } from '@/lib/i18n/locale'
import { cardsMessages } from '@/lib/i18n/messages/cards'
import type { Moment } from '@/lib/srs/clock'
import type { LearnerState } from '@/lib/srs/learner-state'
import { CardFilters } from './card-filters'
import { CardList, pageSize } from './card-list'
import { addressText, type CardsAddress, type Opened } from './cards-address'

export const countId = 'cards-count'
export const newId = 'new-card'

type Props = {
  locale: Locale
  address: CardsAddress
  cards: readonly ReviewCard[]
  matching: readonly ReviewCard[]
  learner: LearnerState
  moment: Moment
  lessons: ReadonlyMap<string, string>
  onGo(address: CardsAddress): void
  onOpen(opened: Opened): void
}

/** The filter, how many cards match it, and these cards. */
export function CardsShelf({ locale, address, cards, matching, learner, moment, lessons, onGo, onOpen }: Props) {
  const m = cardsMessages[locale]
  const { filter, page } = address
  const pages = Math.ceil(matching.length / pageSize)
  const noneOwn = filter.own && learner.ownCards.size === 0

  function turn(to: number) {
    onGo({ ...address, page: to })
    // The button may have gone: the reader goes on at the top of the new page.
    document.getElementById(countId)?.focus()
  }

  return (
    <>
      <div className="row">
        <button type="button" id={newId} className="btn btn-primary" onClick={() => onOpen({ what: 'new' })}>
          {m.write}
        </button>
        <Link className="btn" href={`/${locale}/review`}>
          {m.toReview}
        </Link>
      </div>
      <CardFilters
        locale={locale}
        filter={filter}
        cards={cards}
        lessons={lessons}
        onChange={(part) => onGo({ ...address, filter: { ...filter, ...part }, page: 1 })}
      />
      <p role="status" id={countId} tabIndex={-1} className="small muted" data-testid="count">
        {m.count(matching.length, cards.length)}
        {pages > 1 && ` · ${m.page(Math.min(page, pages), pages)}`}
      </p>
      {matching.length === 0 ? (
        <p className="panel">{noneOwn ? m.noneOwn : m.none}</p>
      ) : (
        <CardList
          locale={locale}
          cards={matching}
          learner={learner}
          moment={moment}
          lessons={lessons}
          page={page}
          hrefOf={(card) => addressText({ ...address, opened: { what: 'card', card } })}
          onOpen={(card) => onOpen({ what: 'card', card })}
          onPage={turn}
        />
      )}
    </>
  )
}
