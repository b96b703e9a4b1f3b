import type { Root } from 'mdast'
import type { Node } from 'unist'
import type { Locale } from '../../i18n/locale'
import type { ContentFiles } from '../files'
import type { Card, Check, Correction, FollowUp, GlossaryTerm, LessonMap, Question, Source } from '../schema'
import type { LessonSummary } from '../types'

/** Something wrong in content/, and where. */
export type Problem = { rule: string; file: string; line?: number; field?: string; message: string }

/** One text of the content in one language: the body of a lesson, answer or cheat sheet, or a field of a JSON file. */
export type Text = {
  kind: 'lesson' | 'answer' | 'sheet' | 'field'
  /** The id of the lesson, question or card that it belongs to. */
  id: string
  locale: Locale
  file: string
  field?: string
  source: string
  tree: Root
}

/** A whole content/ folder as far as it could be read; what could not is in `problems`. */
export type Content = {
  files: ContentFiles
  lessons: { locale: Locale; data: LessonSummary }[]
  answers: { locale: Locale; id: string }[]
  /** Cheat sheets, each with the id of its lesson. */
  sheets: { locale: Locale; id: string }[]
  questions: Question[]
  followUps: FollowUp[]
  cards: Card[]
  checks: Check[]
  corrections: Correction[]
  glossary: GlossaryTerm[]
  sources: Source[]
  maps: LessonMap[]
  texts: Text[]
  problems: Problem[]
}

/** What the content refers to that lies outside of it. */
export type Site = {
  /** The pages that links may name, without a language: `/quiz`. */
  pages: readonly string[]
  /** Kinds of exercise: each has a card of its own in its lesson, and a heading there to link to. */
  exerciseKinds: readonly { readonly id: string; readonly lesson: string; readonly anchor: string }[]
}

export type Rule = (content: Content, site: Site) => Problem[]

/** A problem at a node of a text. */
export function problemAt(rule: string, text: Text, node: Node, message: string): Problem {
  const line = node.position?.start.line
  return { rule, file: text.file, ...(text.field ? { field: text.field } : { line }), message }
}

/** The path of a JSON or MDX file of content/ as problems name it. */
export function fileOf(folder: string, id: string): string {
  return `content/${folder}/${id}.${/^(lessons|answers|sheets)\b/.test(folder) ? 'mdx' : 'json'}`
}
