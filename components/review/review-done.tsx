import Link from 'next/link'
import type { Locale } from '@/lib/i18n/locale'
import { progressMessages } from '@/lib/i18n/messages/progress'
import { reviewMessages } from '@/lib/i18n/messages/review'
import { intervalText } from '@/lib/srs/interval-text'

type Props = { locale: Locale; nextDue: number | null; at: number }

export function ReviewDone({ locale, nextDue, at }: Props) {
  const m = reviewMessages[locale]
  return (
    <div className="panel" data-testid="review-done">
      <h2>{m.done}</h2>
      <p className="mt-2">
        {m.doneBody} {nextDue !== null && m.nextDue(intervalText(nextDue - at, locale))}
      </p>
      <p className="row mt-4">
        <Link className="btn" href={`/${locale}/lessons`}>
          {m.learnMore}
        </Link>
        <Link className="btn" href={`/${locale}/progress`}>
          {progressMessages[locale].title}
        </Link>
      </p>
    </div>
  )
}
