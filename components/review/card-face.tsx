import type { Ref } from 'react'
import { LessonLink } from '@/components/lesson/lesson-link'
import { Html } from '@/components/ui/html'
import type { RenderedCard } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { reviewMessages } from '@/lib/i18n/messages/review'

type Props = { locale: Locale; card: RenderedCard; revealed: boolean; backRef: Ref<HTMLDivElement> }

export function CardFace({ locale, card, revealed, backRef }: Props) {
  const m = reviewMessages[locale]
  return (
    <article className="panel" data-testid="card" data-card={card.id}>
      <h2 className="eyebrow font-normal">{m.front}</h2>
      <Html className="prose prose-ui" html={card.front} />
      {revealed && (
        <div ref={backRef} tabIndex={-1} className="mt-5 border-line border-t pt-4">
          <h2 className="eyebrow font-normal">{m.back}</h2>
          <Html className="prose prose-ui" html={card.back} />
          <p className="small muted mt-4">
            <LessonLink locale={locale} lesson={card.lesson}>
              {m.lesson}
            </LessonLink>
          </p>
        </div>
      )}
    </article>
  )
}
