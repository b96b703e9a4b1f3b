'use client'

import { useMemo } from 'react'
import { StorageNotice } from '@/components/data/storage-notice'
import { useLearner } from '@/components/data/use-learner'
import { useNow } from '@/components/data/use-now'
import { CardsFailed } from '@/components/review/cards-failed'
import { reviewCards } from '@/components/review/review-cards'
import { useCards } from '@/components/review/use-cards'
import { recordUndo } from '@/lib/client/activities'
import { deleteCard } from '@/lib/client/card-acts'
import type { Locale } from '@/lib/i18n/locale'
import { cardsMessages } from '@/lib/i18n/messages/cards'
import { CardEditor } from './card-editor'
import { allCards, listed, searchable } from './card-filter'
import { pageSize } from './card-list'
import { standing } from './card-standing'
import { CardView } from './card-view'
import { nameOf } from './card-words'
import type { Opened } from './cards-address'
import { CardsNews } from './cards-news'
import { CardsShelf } from './cards-shelf'
import { useActing } from './use-acting'
import { useCardsAddress } from './use-cards-address'
import { useReturningFocus } from './use-returning-focus'

type Props = { locale: Locale; lessons: readonly (readonly [id: string, title: string])[] }

/** All cards: the list, or in its place the card that is open or the form that writes one. */
export function CardsRoom({ locale, lessons }: Props) {
  const m = cardsMessages[locale]
  const learner = useLearner()
  const [moment] = useNow(learner.settings)
  const [fetched, reload] = useCards(locale)
  const [address, go] = useCardsAddress()
  const acting = useActing(locale)
  const titles = useMemo(() => new Map(lessons), [lessons])
  const rendered = fetched.phase === 'ready' ? fetched.cards : undefined
  const { ownCards } = learner
  const cards = useMemo(() => rendered && reviewCards(rendered, ownCards), [rendered, ownCards])
  const all = useMemo(() => searchable(cards ?? [], titles), [cards, titles])
  const filter = address?.filter ?? allCards
  const matching = useMemo(
    () => (moment ? listed(all, filter, (id) => standing(id, learner, moment)) : []),
    [all, filter, learner, moment],
  )
  const ready = cards !== undefined && learner.phase === 'ready' && address !== undefined && moment !== null
  const focus = useReturningFocus(ready ? address.opened : undefined)

  if (learner.phase === 'unavailable') return <StorageNotice locale={locale} />
  if (fetched.phase === 'failed') return <CardsFailed locale={locale} onRetry={() => reload()} />
  if (!ready)
    return (
      <p className="muted needs-script" role="status">
        {m.loading}
      </p>
    )

  const { opened } = address
  const card = cards.find(({ id }) => id === opened?.card)

  function open(next: Opened) {
    acting.setNews(null)
    if (address) go({ ...address, opened: next })
  }

  /** Back to the list, on the page where the card stands. */
  function close() {
    const place = matching.findIndex(({ id }) => id === opened?.card)
    if (address) go({ ...address, page: place < 0 ? address.page : Math.floor(place / pageSize) + 1, opened: null })
  }

  async function remove() {
    if (!card) return
    const done = await acting.act(async () => {
      const { id } = await deleteCard(card.id)
      return { text: m.removed(nameOf(card)), undo: { event: id, card: card.id } }
    })
    if (done) close()
  }

  async function restore() {
    const undo = acting.news?.undo
    if (!undo) return
    const done = await acting.act(async () => {
      await recordUndo(undo.event)
      return m.restored
    })
    if (done) focus(undo.card)
  }

  const decks = [...new Set([...ownCards.values()].map(({ deck }) => deck))].filter((name) => name !== '').sort()
  const toList = (
    <button
      type="button"
      className="btn self-start"
      onClick={() => {
        acting.setNews(null)
        close()
      }}
    >
      <span aria-hidden="true">←</span> {m.toList}
    </button>
  )
  return (
    <div className="stack" data-testid="cards" data-count={matching.length}>
      <CardsNews locale={locale} news={acting.news} onUndo={() => void restore()} />
      {opened === null && (
        <CardsShelf
          locale={locale}
          address={address}
          cards={cards}
          matching={matching}
          learner={learner}
          moment={moment}
          lessons={titles}
          onGo={go}
          onOpen={open}
        />
      )}
      {opened?.what === 'card' && card && (
        <>
          {toList}
          <CardView
            locale={locale}
            card={card}
            learner={learner}
            moment={moment}
            lessons={titles}
            acting={acting}
            onEdit={() => open({ what: 'edit', card: card.id })}
            onDelete={() => void remove()}
          />
        </>
      )}
      {(opened?.what === 'new' || (opened?.what === 'edit' && card?.own)) && (
        <CardEditor
          key={opened.card ?? ''}
          locale={locale}
          card={card?.own ?? null}
          decks={decks}
          acting={acting}
          onSaved={(id) => go({ ...address, opened: { what: 'card', card: id } })}
          onCancel={() => (card ? go({ ...address, opened: { what: 'card', card: card.id } }) : close())}
        />
      )}
      {((opened && opened.what !== 'new' && !card) || (opened?.what === 'edit' && card && !card.own)) && (
        <>
          {toList}
          <p className="message message-warn">{card ? m.notOwn : m.missing}</p>
        </>
      )}
    </div>
  )
}
