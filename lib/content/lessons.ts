import { visit } from 'unist-util-visit'
import type { Locale } from '../i18n/locale'
import { type ContentFiles, siteContent, textOf } from './files'
import { parseContent } from './parse'
import { plainText } from './plain-text'
import { lessonFrontMatter } from './schema'
import { attributeOf } from './tags'
import type { Heading, Lesson, LessonSummary } from './types'
import { readFrontMatter } from './validate'

const headingDepth = { H: 2, H3: 3 } as const

/** The lessons of one language in their order. @throws ContentError when a front matter is not right */
export function lessons(locale: Locale, files: ContentFiles = siteContent()): LessonSummary[] {
  const folder = `lessons/${locale}/`
  return [...files]
    .filter(([path]) => path.startsWith(folder) && path.endsWith('.mdx'))
    .map(([path, source]) => readFrontMatter(lessonFrontMatter, source, path))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
}

/** One lesson with its headings; undefined when there is none of that name. */
export function lesson(locale: Locale, slug: string, files: ContentFiles = siteContent()): Lesson | undefined {
  const summary = lessons(locale, files).find((one) => one.id === slug)
  return summary && withParts(summary, textOf(files, `lessons/${locale}/${slug}.mdx`))
}

/** All lessons with their headings and checks. */
export function wholeLessons(locale: Locale, files: ContentFiles = siteContent()): Lesson[] {
  return lessons(locale, files).map((one) => withParts(one, textOf(files, `lessons/${locale}/${one.id}.mdx`)))
}

function withParts(summary: LessonSummary, source: string): Lesson {
  return { ...summary, headings: headings(source), checks: checks(source) }
}

/** The ids of the `<Check>` of a text, in order. */
function checks(source: string): string[] {
  const found: string[] = []
  visit(parseContent(source), 'mdxJsxFlowElement', (node) => {
    const id = node.type === 'mdxJsxFlowElement' && node.name === 'Check' ? attributeOf(node, 'id') : undefined
    if (id !== undefined) found.push(id)
  })
  return found
}

/** The `<H>` and `<H3>` of a text, in order. */
export function headings(source: string): Heading[] {
  const found: Heading[] = []
  visit(parseContent(source), ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
    const id = attributeOf(node, 'id')
    if ((node.name === 'H' || node.name === 'H3') && id !== undefined) {
      found.push({ id, depth: headingDepth[node.name], title: plainText(node) })
    }
  })
  return found
}
