import type { ComponentProps } from 'react'
import type { Locale } from '@/lib/i18n/locale'

type Props = Omit<ComponentProps<'a'>, 'href'> & { locale: Locale; question: string }

/** A link to a question of the quiz: not Next's, since its model answer is HTML that comes only with the page (StaticHtml). */
export function QuestionLink({ locale, question, ...rest }: Props) {
  return <a href={`/${locale}/quiz/${question}`} {...rest} />
}
