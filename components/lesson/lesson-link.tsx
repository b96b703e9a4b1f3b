import type { ComponentProps } from 'react'
import type { Locale } from '@/lib/i18n/locale'

type Props = Omit<ComponentProps<'a'>, 'href'> & { locale: Locale; lesson: string }

/** A link to a lesson or its `/sheet`: not Next's, since most of a lesson is HTML that comes only with the page (StaticHtml). */
export function LessonLink({ locale, lesson, ...rest }: Props) {
  return <a href={`/${locale}/lessons/${lesson}`} {...rest} />
}
