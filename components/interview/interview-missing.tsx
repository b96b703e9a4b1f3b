import Link from 'next/link'
import type { Locale } from '@/lib/i18n/locale'
import { interviewMessages } from '@/lib/i18n/messages/interview'

export function InterviewMissing({ locale }: { locale: Locale }) {
  const m = interviewMessages[locale]
  return (
    <div className="message message-warn stack" role="status">
      <p>
        <strong>{m.notFound}</strong>
      </p>
      <p>{m.notFoundBody}</p>
      <p>
        <Link className="btn" href={`/${locale}/interview`}>
          {m.back}
        </Link>
      </p>
    </div>
  )
}
