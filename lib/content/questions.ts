import type { Locale } from '../i18n/locale'
import { type ContentFiles, siteContent } from './files'
import { renderMarkdown } from './markdown'
import { markingAddress } from './marking-file'
import { type FollowUp, type Question, questionSchema } from './schema'
import type { RenderedQuestion } from './types'
import { readJson } from './validate'

/** The quiz questions by id. @throws ContentError when a file is not right */
export function questions(files: ContentFiles = siteContent()): Question[] {
  return [...files]
    .filter(([path]) => /^questions\/[^/]+\.json$/.test(path))
    .map(([path, source]) => readJson(questionSchema, source, path))
    .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
}

export function questionIds(): string[] {
  return questions().map((question) => question.id)
}

/** The questions in one language, texts as inline HTML. */
export async function renderedQuestions(locale: Locale): Promise<RenderedQuestion[]> {
  return questions().map((question) => renderQuestion(question, locale))
}

/** A question in one language, texts as inline HTML. */
export function renderQuestion(question: Question | FollowUp, locale: Locale): RenderedQuestion {
  const html = (text: Question['prompt']) =>
    renderMarkdown(text[locale], {
      locale,
      inline: true,
      path: `content/${'parent' in question ? 'followups' : 'questions'}/${question.id}.json`,
    })
  return {
    id: question.id,
    lesson: question.lesson,
    marking: markingAddress(question),
    prompt: html(question.prompt),
    points: question.points.map(({ probe: _, text, ...rest }) => ({ ...rest, text: html(text) })),
    misconceptions: question.misconceptions.map(({ challenge: _, text, why, ...rest }) => ({
      ...rest,
      text: html(text),
      why: html(why),
    })),
  }
}
