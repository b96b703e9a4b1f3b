import type { Locale } from '@/lib/i18n/locale'
import { practiceMessages } from '@/lib/i18n/messages/practice'
import { progressMessages } from '@/lib/i18n/messages/progress'

/** Ways to practise that mix kinds, and what came of it. */
export function SessionLinks({ locale, here }: { locale: Locale; here?: 'progress' }) {
  const m = practiceMessages[locale]
  return (
    <nav aria-label={m.sessions} className="row">
      <a className="btn btn-primary" href={`/${locale}/exercises/practice`}>
        {m.practice.title}
      </a>
      <a className="btn" href={`/${locale}/exercises/drill`}>
        {m.drill.title}
      </a>
      <a className="btn" href={`/${locale}/exercises/worksheet`}>
        {m.worksheet.title}
      </a>
      {here !== 'progress' && (
        <a className="btn" href={`/${locale}/progress`}>
          {progressMessages[locale].title}
        </a>
      )}
    </nav>
  )
}
