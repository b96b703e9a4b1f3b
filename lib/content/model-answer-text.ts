import type { Locale } from '../i18n/locale'
import { type ContentFiles, siteContent, textOf } from './files'
import { plainTex } from './plain-tex'

/** The model answer of a quiz question as somebody might have typed it. */
export function modelAnswerText(locale: Locale, question: string, files: ContentFiles = siteContent()): string {
  return answerAsText(textOf(files, `answers/${locale}/${question}.mdx`).replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, ''))
}

/** A text of content/ without notes beside it and without markup, formulas as plain LaTeX. */
export function answerAsText(source: string): string {
  return plainTex(source.replace(/<Note\b[\s\S]*?<\/Note>/g, ''))
    .replace(/<\/?[A-Za-z][^<>]*>/g, '')
    .replace(/\*\*|^#+ /gm, '')
    .trim()
}
