import type { Locale } from '../../i18n/locale'
import { locales } from '../../i18n/locale'
import type { ContentFiles } from '../files'
import { parseContent } from '../parse'
import { idFrontMatter, lessonFrontMatter } from '../schema'
import { readFrontMatter } from '../validate'
import type { Content, Text } from './content'
import { dataKinds, isDataFolder } from './data-kinds'

const mdx = new RegExp(`^(lessons|answers|sheets)/(${locales.join('|')})/([^/]+)\\.mdx$`)
const json = /^([a-z]+)\/([^/]+)\.json$/
const kinds = { lessons: 'lesson', answers: 'answer', sheets: 'sheet' } as const
/** Read by rules of their own: a program, and how answers are marked. */
const unread = /^(?:code\/[^/]+|marking\/[^/]+\.json)$/

/** Reads a content/ folder, keeping what is sound and noting what is not. */
export function loadContent(files: ContentFiles): Content {
  const content: Content = {
    files,
    lessons: [],
    answers: [],
    sheets: [],
    questions: [],
    followUps: [],
    cards: [],
    checks: [],
    corrections: [],
    glossary: [],
    sources: [],
    maps: [],
    texts: [],
    problems: [],
  }
  for (const [path, source] of files) {
    if (!unread.test(path) && !addDocument(content, path, source) && !addData(content, path, source)) {
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
    attempt(content, 'schema', `content/${path}`, () => readFrontMatter(idFrontMatter, source, path))
    content[folder as 'answers' | 'sheets'].push(place)
  }
  addText(content, { ...place, kind: kinds[folder as keyof typeof kinds], file: `content/${path}`, source })
  return true
}

function addData(content: Content, path: string, source: string): boolean {
  const [, folder = '', id] = json.exec(path) ?? []
  if (!id || !isDataFolder(folder)) return false
  const file = `content/${path}`
  const fields = attempt(content, 'schema', file, () => dataKinds[folder](content, source, path)) ?? {}
  for (const [field, text] of Object.entries(fields)) {
    for (const locale of locales) {
      addText(content, { kind: 'field', id, locale, file, field: `${field}.${locale}`, source: text[locale] })
    }
  }
  return true
}

function addText(content: Content, text: Omit<Text, 'tree'>) {
  const tree = attempt(content, 'mdx', text.file, () => parseContent(text.source))
  if (tree) content.texts.push({ ...text, tree })
}
