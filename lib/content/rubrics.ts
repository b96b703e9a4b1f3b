import type { Locale } from '../i18n/locale'
import { dataFiles } from './data-files'
import { type ContentFiles, siteContent } from './files'
import { followUps } from './follow-ups'
import { questionSchema } from './schema'

/** A question and its rubric in one language, as they are written: Markdown with TeX between dollar signs. */
export type WrittenRubric = {
  readonly prompt: string
  readonly points: readonly { readonly id: string; readonly text: string }[]
  readonly misconceptions: readonly { readonly id: string; readonly text: string; readonly why: string }[]
}

/** The rubric of a quiz question or follow-up; null where there is no such question. @throws ContentError */
export function writtenRubric(id: string, locale: Locale, files: ContentFiles = siteContent()): WrittenRubric | null {
  const question = [...dataFiles('questions', questionSchema, files), ...followUps(files)].find((one) => one.id === id)
  if (!question) return null
  return {
    prompt: question.prompt[locale],
    points: question.points.map(({ id, text }) => ({ id, text: text[locale] })),
    misconceptions: question.misconceptions.map(({ id, text, why }) => ({ id, text: text[locale], why: why[locale] })),
  }
}
