import { Html } from '@/components/ui/html'
import type { RenderedQuestion } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { quizMessages } from '@/lib/i18n/messages/quiz'

type Props = { locale: Locale; misconceptions: RenderedQuestion['misconceptions'] }

export function Misconceptions({ locale, misconceptions }: Props) {
  const m = quizMessages[locale]
  return (
    <details className="panel">
      <summary className="font-semibold">{m.misconceptions}</summary>
      <p className="small muted mt-1">{m.misconceptionsHint}</p>
      <ul className="mt-2 divide-y divide-line">
        {misconceptions.map((one) => (
          <li key={one.id} className="py-2.5">
            <p>
              <span aria-hidden="true" className="text-bad">
                ✗{' '}
              </span>
              <Html as="span" html={one.text} />
            </p>
            <Html as="p" className="small muted mt-0.5" html={one.why} />
          </li>
        ))}
      </ul>
    </details>
  )
}
