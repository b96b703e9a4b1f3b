import { StaticHtml } from '@/components/static-html/static-html'
import { Html } from '@/components/ui/html'
import type { RenderedCorrection } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { correctionMessages } from '@/lib/i18n/messages/corrections'

/** One row of the errata on the page of corrections, with the way to the lesson that treats it. */
export function CorrectionEntry({ locale, correction }: { locale: Locale; correction: RenderedCorrection }) {
  const m = correctionMessages[locale]
  const { id, severity, section, where, body, place } = correction
  return (
    <>
      <p className="eyebrow">
        {id.toUpperCase()} · {m.severity[severity]} · {m.section(section)}
      </p>
      <h2 className="text-h3">
        <Html as="span" html={where} />
      </h2>
      <StaticHtml id={`${locale}-correction-${id}`} html={body} className="part" />
      {place && (
        <p className="small">
          <a href={`/${locale}/lessons/${place.lesson}#${place.anchor}`}>{m.inLesson}</a>
        </p>
      )}
    </>
  )
}
