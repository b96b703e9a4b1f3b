/** HTML that was rendered from content/ at build time, formulas included. */
export type Html = string

/** One rubric point of a question; `card` is what covering it is evidence for. */
export type Point = { id: string; kind: 'must' | 'bonus'; weight: number; card: string; text: Html }

/** A wrong statement that answers often hold, what it costs, and why it is wrong. */
export type Misconception = { id: string; penalty: number; text: Html; why: Html }

/** A quiz question in one language. Its model answer is apart (`renderedAnswer`): it is long and not always shown. */
export type RenderedQuestion = {
  id: string
  lesson: string
  prompt: Html
  points: Point[]
  misconceptions: Misconception[]
}

/** A review card in one language. A question's card shows the prompt, and the model answer on its back. */
export type RenderedCard = {
  id: string
  lesson: string
  tags: string[]
  difficulty: 1 | 2 | 3
  front: Html
  back: Html
}

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

export type Lesson = LessonSummary & { headings: Heading[] }

/**
 * What the registry tags need from lib/content. The pages hand it in, so that components know its types only.
 * `at` names the place in content/ for errors.
 */
export type ContentRenderers = {
  tex(src: string, options: { display: boolean; at?: string; before?: string; after?: string }): Html
  /** Checks a number of the text against the engine; gives it as readers shall see it. */
  value(of: string, text: string, at?: string): string
  highlight(code: string, language: string): Html
  codeFile(file: string): { code: string; language: string }
}
