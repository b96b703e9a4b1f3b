import { LessonLink } from '@/components/lesson/lesson-link'
import type { ReviewCard } from '@/components/review/review-cards'
import type { Locale } from '@/lib/i18n/locale'
import { cardsMessages } from '@/lib/i18n/messages/cards'
import { tagName } from '@/lib/i18n/messages/concepts'
import type { Standing } from './card-standing'
import { placeOf } from './card-words'
import { StandingBadges } from './standing-badges'
import { scheduleText } from './standing-text'

type Props = {
  locale: Locale
  card: ReviewCard
  standing: Standing
  lessons: ReadonlyMap<string, string>
  /** The present moment, in milliseconds since the epoch. */
  at: number
}

/** Where a card belongs, and where it stands. */
export function CardAbout({ locale, card, standing, lessons, at }: Props) {
  const m = cardsMessages[locale]
  const { rendered, tags } = card
  const place = placeOf(card, lessons, locale)
  return (
    <dl className="facts">
      <div>
        <dt>{rendered ? m.lesson : m.deck}</dt>
        <dd>
          {rendered ? (
            <LessonLink locale={locale} lesson={rendered.lesson}>
              {place}
            </LessonLink>
          ) : (
            place
          )}
        </dd>
      </div>
      {rendered && (
        <div>
          <dt>{m.level}</dt>
          <dd>{m.levels[rendered.difficulty]}</dd>
        </div>
      )}
      {tags.length > 0 && (
        <div>
          <dt>{m.tags}</dt>
          <dd>{tags.map((tag) => tagName(tag, locale)).join(locale === 'zh' ? '、' : ', ')}</dd>
        </div>
      )}
      <div>
        <dt>{m.state}</dt>
        <dd className="row gap-2" data-testid="state">
          <span>{scheduleText(standing, at, locale)}</span>
          <StandingBadges locale={locale} standing={standing} />
        </dd>
      </div>
    </dl>
  )
}
