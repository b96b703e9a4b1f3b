import type { Locale } from '../i18n/locale'
import { type ContentFiles, siteContent, textOf } from './files'
import { plainTex } from './plain-tex'

/** A model answer as somebody might have typed it: no notes beside it, no markup, formulas as plain LaTeX. */
export function modelAnswerText(locale: Locale, question: string, files: ContentFiles = siteContent()): string {
  return plainTex(
    textOf(files, `answers/${locale}/${question}.mdx`)
      .replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
      .replace(/<Note\b[\s\S]*?<\/Note>/g, ''),
  )
    .replace(/<\/?[A-Za-z][^<>]*>/g, '')
    .replace(/\*\*|^#+ /gm, '')
    .trim()
}
