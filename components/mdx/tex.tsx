import { Html } from '@/components/ui/html'
import type { ContentRenderers } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { lessonMessages } from '@/lib/i18n/messages/lessons'
import { Scroller } from './scroller'

type Props = {
  src: string
  display?: boolean
  at?: string
  before?: string
  after?: string
  locale: Locale
  render: ContentRenderers
}

/** A formula as HTML and MathML from the build, with the punctuation that belongs to it. Broken TeX fails the build. */
export function Tex({ src, display = false, at, before, after, locale, render }: Props) {
  const html = render.tex(src, { display, at, before, after })
  if (!display) return <Html as="span" html={html} />
  return <Scroller label={lessonMessages[locale].formula} className="tex-display" html={html} />
}
