import type { ContentRenderers } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { lessonMessages } from '@/lib/i18n/messages/lessons'

type Props = { of: string; at?: string; children: string; locale: Locale; render: ContentRenderers }

/** A number in the text which the engine has computed as well; the build fails when the two differ. */
export function Value({ of, at, children, locale, render }: Props) {
  return (
    <span className="v" title={lessonMessages[locale].computed(of)}>
      {render.value(of, children, at)}
    </span>
  )
}
