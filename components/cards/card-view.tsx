'use client'

import type { ReviewCard } from '@/components/review/review-cards'
import { Html } from '@/components/ui/html'
import type { Locale } from '@/lib/i18n/locale'
import { cardsMessages } from '@/lib/i18n/messages/cards'
import type { Moment } from '@/lib/srs/clock'
import type { LearnerState } from '@/lib/srs/learner-state'
import { CardAbout } from './card-about'
import { CardActs } from './card-acts'
import { CardMemory } from './card-memory'
import { standing } from './card-standing'
import { nameOf } from './card-words'
import { OwnSide } from './own-side'
import type { Acting } from './use-acting'

type Props = {
  locale: Locale
  card: ReviewCard
  learner: LearnerState
  moment: Moment
  lessons: ReadonlyMap<string, string>
  acting: Acting
  onEdit(): void
  onDelete(): void
}

/** One card: both sides, what is remembered of it, and what can be done with it. */
export function CardView({ locale, card, learner, moment, lessons, acting, onEdit, onDelete }: Props) {
  const m = cardsMessages[locale]
  const { rendered, own } = card
  const at = standing(card.id, learner, moment)
  return (
    <article className="stack" data-testid="card-view" data-card={card.id}>
      <h2 id={openedId} tabIndex={-1} className="text-h3">
        {nameOf(card)}
      </h2>
      <CardActs locale={locale} card={card} standing={at} acting={acting} onEdit={onEdit} onDelete={onDelete} />
      {at.leech && <p className="message message-warn">{m.leechHelp}</p>}
      <div className="card-sides">
        <section className="panel">
          <h3 className="eyebrow font-normal">{m.front}</h3>
          {rendered ? (
            <Html className="prose prose-ui" html={rendered.front} />
          ) : (
            <OwnSide locale={locale} markdown={own.front} />
          )}
        </section>
        <section className="panel">
          <h3 className="eyebrow font-normal">{m.back}</h3>
          {rendered ? (
            <Html className="prose prose-ui" html={rendered.back} />
          ) : own.back ? (
            <OwnSide locale={locale} markdown={own.back} />
          ) : (
            <p className="muted">{m.noBack}</p>
          )}
        </section>
      </div>
      <div className="card-sides">
        <section className="stack gap-2">
          <h3 className="text-base">{m.memory}</h3>
          <CardMemory locale={locale} memory={learner.memories.get(card.id)} standing={at} at={moment.at} />
        </section>
        <section className="stack gap-2">
          <h3 className="text-base">{m.about}</h3>
          <CardAbout locale={locale} card={card} standing={at} lessons={lessons} at={moment.at} />
        </section>
      </div>
      {rendered && <p className="small muted">{m.notOwn}</p>}
    </article>
  )
}

/** The heading of what is open: the focus goes there. */
export const openedId = 'opened'
