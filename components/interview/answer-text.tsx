import type { Locale } from '@/lib/i18n/locale'
import { interviewMessages } from '@/lib/i18n/messages/interview'

/** What the learner wrote, as text: never read as HTML or Markdown. */
export function AnswerText({ locale, text }: { locale: Locale; text: string }) {
  const m = interviewMessages[locale]
  return (
    <div>
      <p className="field-label">{m.yourAnswer}</p>
      <p className="mt-1 whitespace-pre-wrap rounded-lg bg-sunken px-4 py-3">
        {text.trim() === '' ? <span className="muted">{m.noAnswer}</span> : text}
      </p>
    </div>
  )
}
