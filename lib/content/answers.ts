import type { Locale } from '../i18n/locale'
import { type ContentFiles, siteContent, textOf } from './files'
import { renderMarkdown } from './markdown'

/** A question's model answer as HTML, for the quiz, the interview's report and the back of the question's card. */
export async function renderedAnswer(locale: Locale, question: string): Promise<string> {
  return renderAnswer(locale, question, siteContent())
}

export function renderAnswer(locale: Locale, question: string, files: ContentFiles): string {
  const path = `answers/${locale}/${question}.mdx`
  return renderMarkdown(textOf(files, path), { locale, path: `content/${path}` })
}
