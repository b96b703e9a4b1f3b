import type { Locale, Localized } from '../../i18n/locale'
import { locales } from '../../i18n/locale'
import type { ContentFiles } from '../files'
import { parseContent } from '../parse'
import { answerFrontMatter, cardSchema, lessonFrontMatter, questionSchema } from '../schema'
import { readFrontMatter, readJson } from '../validate'
import type { Content, Text } from './content'

const mdx = new RegExp(`^(lessons|answers)/(${locales.join('|')})/([^/]+)\\.mdx$`)
const json = /^(questions|cards)\/([^/]+)\.json$/
const code = /^code\/[^/]+$/

/** Reads a content/ folder, keeping what is sound and noting what is not. */
export function loadContent(files: ContentFiles): Content {
  const content: Content = { files, lessons: [], answers: [], questions: [], cards: [], texts: [], problems: [] }
  for (const [path, source] of files) {
    if (!code.test(path) && !addDocument(content, path, source) && !addData(content, path, source)) {
      content.problems.push({
        rule: 'files',
        file: `content/${path}`,
        message: 'no file of this name is expected here',
      })
    }
  }
  return content
}

function attempt<T>(content: Content, rule: string, file: string, read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const line = error instanceof Object && 'line' in error ? Number(error.line) : undefined
    content.problems.push({ rule, file, line, message: message.replace(`${file}: `, '') })
    return undefined
  }
}

function addDocument(content: Content, path: string, source: string): boolean {
  const [, folder, locale, id] = mdx.exec(path) ?? []
  if (!folder || !locale || !id) return false
  const place = { locale: locale as Locale, id }
  if (folder === 'lessons') {
    const read = () => readFrontMatter(lessonFrontMatter, source, path)
    const data = attempt(content, 'schema', `content/${path}`, read)
    if (data) content.lessons.push({ locale: place.locale, data })
  } else {
    attempt(content, 'schema', `content/${path}`, () => readFrontMatter(answerFrontMatter, source, path))
    content.answers.push(place)
  }
  addText(content, { ...place, kind: folder === 'lessons' ? 'lesson' : 'answer', file: `content/${path}`, source })
  return true
}

function addData(content: Content, path: string, source: string): boolean {
  const [, folder, id] = json.exec(path) ?? []
  if (!folder || !id) return false
  const file = `content/${path}`
  const fields = (field: string, text: Localized) => {
    for (const locale of locales) {
      addText(content, { kind: 'field', id, locale, file, field: `${field}.${locale}`, source: text[locale] })
    }
  }
  if (folder === 'cards') {
    const card = attempt(content, 'schema', file, () => readJson(cardSchema, source, path))
    if (card) content.cards.push(card)
    if (card && 'front' in card) {
      fields('front', card.front)
      fields('back', card.back)
    }
    return true
  }
  const question = attempt(content, 'schema', file, () => readJson(questionSchema, source, path))
  if (!question) return true
  content.questions.push(question)
  fields('prompt', question.prompt)
  for (const point of question.points) fields(`${point.id}.text`, point.text)
  for (const misconception of question.misconceptions) {
    fields(`${misconception.id}.text`, misconception.text)
    fields(`${misconception.id}.why`, misconception.why)
  }
  return true
}

function addText(content: Content, text: Omit<Text, 'tree'>) {
  const tree = attempt(content, 'mdx', text.file, () => parseContent(text.source))
  if (tree) content.texts.push({ ...text, tree })
}
