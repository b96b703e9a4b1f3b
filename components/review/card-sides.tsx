import type { Ref } from 'react'
import { OwnSide } from '@/components/cards/own-side'
import { LessonLink } from '@/components/lesson/lesson-link'
import { Html } from '@/components/ui/html'
import type { Locale } from '@/lib/i18n/locale'
import { reviewMessages } from '@/lib/i18n/messages/review'
import type { ReviewCard } from './review-cards'

type Props = { locale: Locale; card: ReviewCard; revealed: boolean; backRef: Ref<HTMLDivElement> }

/** A card's front, and its back once it is revealed. */
export function CardSides({ locale, card, revealed, backRef }: Props) {
  const m = reviewMessages[locale]
  const { rendered, own } = card
  return (
    <article className="panel" data-testid="card" data-card={card.id}>
      <h2 className="eyebrow font-normal">{m.front}</h2>
      {rendered ? (
        <Html className="prose prose-ui" html={rendered.front} />
      ) : (
        <OwnSide locale={locale} markdown={own.front} />
      )}
      {revealed && (
        <div ref={backRef} tabIndex={-1} className="mt-5 border-line border-t pt-4">
          <h2 className="eyebrow font-normal">{m.back}</h2>
          {rendered ? (
            <Html className="prose prose-ui" html={rendered.back} />
          ) : (
            <OwnSide locale={locale} markdown={own.back} />
          )}
          {rendered && (
            <p className="small muted mt-4">
              <LessonLink locale={locale} lesson={rendered.lesson}>
                {m.lesson}
              </LessonLink>
            </p>
          )}
        </div>
      )}
    </article>
  )
}
