import type { KindSummary } from '../exercises/load-kind'
import type { Locale } from '../i18n/locale'

/** HTML that was rendered from content/ at build time, formulas included. */
export type Html = string

/** One rubric point of a question; `card` is what covering it is evidence for. */
export type Point = {
  id: string
  kind: 'must' | 'bonus'
  weight: number
  card: string
  text: Html
  /** It weighs one thing against another. */
  tradeOff?: boolean | undefined
}

/** A wrong statement that answers often hold, what it costs, and why it is wrong. */
export type Misconception = { id: string; penalty: number; text: Html; why: Html }

/** A quiz question in one language. Its model answer is apart (`renderedAnswer`): it is long and not always shown. */
export type RenderedQuestion = {
  id: string
  lesson: string
  prompt: Html
  points: Point[]
  misconceptions: Misconception[]
  /** Where the rules are by which answers are marked (lib/content/marking-file.ts). */
  marking: string
}

/**
 * A review card in one language. A question's card shows the prompt, and the model answer on its back; the card of a kind
 * of exercise is asked with fresh numbers instead of its front, and its back is the method.
 */
export type RenderedCard = {
  id: string
  lesson: string
  tags: string[]
  difficulty: 1 | 2 | 3
  /** Cards with the same note are siblings: one of them a day is enough. */
  note?: string
  /** The front without markup, formulas as people type them. */
  text: string
  front: Html
  back: Html
  exercise?: KindSummary
  /** What the card of a question asks, with its rubric. */
  question?: RenderedQuestion
}

/** What the browser needs of a check question to grade an answer: no text but its key. */
export type GradedCheck = { id: string; card: string } & (
  | {
      kind: 'choice'
      /** How many options there are, and the index of the right one. */
      options: number
      right: number
    }
  | {
      kind: 'number'
      /** What the engine computes; an answer is graded against it. */
      key: number
      shownKey: string
      /** Numbers that known slips lead to. */
      slips: number[]
    }
)

/**
 * A check question of a lesson in one language. `answer` holds what a verdict is explained with, each text in an element
 * with `data-verdict`: the index of the option that was chosen, `explain`, or `slip-` and the index of the slip.
 */
export type RenderedCheck = { graded: GradedCheck; prompt: Html; options: Html[]; answer: Html }

/** A cited work: `label` as a list names it, `short` as a text does. */
export type SourceEntry = {
  id: string
  label: string
  short: string
  title: string
  venue: string
  link?: string | undefined
}

/** An entry of the list of sources: what it is cited for as well. */
export type RenderedSource = SourceEntry & { note: Html }

/** One row of the errata: what the source said, what is right and why. */
export type RenderedCorrection = {
  id: string
  severity: 'wrong' | 'imprecise' | 'convention'
  /** The source's section. */
  section: string
  where: Html
  /** What it said, what is right and why, with the works that show it. */
  body: Html
  /** The heading of the lesson that carries it. */
  place?: { lesson: string; anchor: string } | undefined
}

/** A term of the glossary in one language. */
export type RenderedTerm = {
  id: string
  term: string
  /** Other words for it. */
  also: string[]
  symbol?: Html | undefined
  text: Html
  /** The lesson and the heading that explain it. */
  lesson: string
  anchor: string
}

/** The terms that one lesson explains. */
export type GlossaryGroup = { lesson: string; title: string; terms: RenderedTerm[] }

/** A heading of a lesson, for the table of contents. */
export type Heading = { id: string; depth: 2 | 3; title: string }

/** What is known of a lesson without its body. */
export type LessonSummary = {
  id: string
  order: number
  title: string
  summary: string
  minutes: number
  answers: string[]
  cards: string[]
}

export type Lesson = LessonSummary & {
  headings: Heading[]
  /** The ids of its check questions. */
  checks: string[]
}

/** Pixels that some of a lesson takes: in a window of a phone's width, and at the full measure. */
export type PartHeight = { narrow: number; wide: number }

/** A part of a lesson's page: HTML, or a tag that React gives life. `section`: it begins with a section's heading. */
export type LessonPart =
  | { kind: 'html'; section: boolean; html: Html }
  | { kind: 'live'; tag: string; attributes: Readonly<Record<string, string>> }

/** A cell of a notebook as content/code has it; `html` is the inside of a `<pre>`. */
export type NotebookCell = {
  title: string
  code: string
  html: Html
  /** The Python that does the same. */
  python?: { file: string; html: Html }
}

/** Where a notebook finds the frame in which its cells run, and what its editor knows of the engine. */
export type SandboxFiles = { frame: string; engine: string }

/** What the live tags need from lib/content. The pages hand it in, so that components know its types only. */
export type ContentRenderers = {
  /** A file of content/code, highlighted, with the box around it. */
  code(file: string, locale: Locale): Html
  check(id: string, locale: Locale): RenderedCheck
  notebook(file: string): NotebookCell[]
  sandboxFiles(): SandboxFiles
}

/** A question of the mock interview in one language, with what can be asked on about it. */
export type InterviewQuestion = RenderedQuestion & {
  ingredient: 'concept' | 'derivation'
  level: 1 | 2 | 3
  topics: string[]
  /** Of a follow-up: the question that it goes on from. */
  parent?: string | undefined
  /** The prompt without markup, to be read aloud. */
  spoken: string
  /** What is asked for a missing point, or where a misconception was said, by its id. */
  asides: Record<string, { html: Html; spoken: string }>
}

/** A kind of exercise as the mock interview asks it. */
export type InterviewExercise = { kind: KindSummary; ingredient: 'numeric' | 'code'; topics: string[] }

/** Everything that a mock interview can ask. */
export type InterviewBank = { questions: InterviewQuestion[]; exercises: InterviewExercise[] }

/** Model answers by question id, and the works that they rest on. */
export type ModelAnswers = Record<string, { html: Html; sources: SourceEntry[] }>

/** What a plan to a date is made of, in one language. */
export type StudyContent = {
  lessons: { id: string; title: string; minutes: number; checks: string[]; cards: string[] }[]
  questions: {
    id: string
    prompt: Html
    points: { id: string; weight: number; card: string }[]
    misconceptions: { id: string; penalty: number }[]
  }[]
  cards: { id: string; note?: string | undefined }[]
}
