import { StaticHtml } from '@/components/static-html/static-html'
import type { ContentRenderers, LessonPart } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { LiveTag } from './live-tags'

type Props = { id: string; locale: Locale; parts: readonly LessonPart[]; render: ContentRenderers }

/** The text of a lesson: HTML from the build, and live parts between it. */
export function LessonBody({ id, locale, parts, render }: Props) {
  return (
    <article className="prose">
      {parts.map((part, index) => {
        const key = `${locale}-${id}-${index}`
        if (part.kind === 'live') return <LiveTag key={key} locale={locale} render={render} {...part} />
        const { html, section } = part
        return <StaticHtml key={key} id={key} html={html} className={section ? 'text text-section' : 'text'} />
      })}
    </article>
  )
}
