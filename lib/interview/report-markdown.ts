import type { InterviewReport, QuestionReport } from './report'

/** The words and texts that a report needs, in the language of the page; all plain text or Markdown. */
export type MarkdownWords = {
  readonly title: string
  readonly overall: string
  readonly competencies: string
  /** Rows of the table of competencies: name, value, what it is measured by. */
  readonly measured: readonly (readonly [name: string, value: string, by: string])[]
  readonly heading: (question: QuestionReport, index: number) => string
  readonly facts: (question: QuestionReport) => string
  readonly prompt: (id: string) => string
  readonly yourAnswer: string
  readonly noAnswer: string
  readonly made: string
  readonly missed: string
  readonly wrong: string
  readonly withdrawn: string
  readonly text: (question: string, id: string) => string
  readonly exercises: readonly string[]
  readonly exercisesTitle: string
}

/** A report as Markdown. What the learner wrote is quoted line by line, so that nothing in it is a heading or a list. */
export function reportMarkdown(report: InterviewReport, words: MarkdownWords): string {
  const list = (title: string, question: QuestionReport, ids: readonly string[], sign: string) =>
    ids.length === 0
      ? []
      : [`**${title}**`, '', ...ids.map((id) => `- ${sign} ${oneLine(words.text(question.id, id))}`), '']
  const blocks = [
    `# ${words.title}`,
    '',
    words.overall,
    '',
    `## ${words.competencies}`,
    '',
    ...words.measured.map(([name, value, by]) => `- **${name}**: ${value} (${by})`),
    '',
    ...report.questions.flatMap((question, index) => [
      `## ${words.heading(question, index)}`,
      '',
      oneLine(words.prompt(question.id)),
      '',
      words.facts(question),
      '',
      `**${words.yourAnswer}**`,
      '',
      ...quoted(question.answer === '' ? words.noAnswer : question.answer),
      '',
      ...list(words.made, question, question.covered, '✓'),
      ...list(words.missed, question, question.missed, '○'),
      ...list(words.wrong, question, question.asserted, '✗'),
      ...list(words.withdrawn, question, question.withdrawn, '↺'),
    ]),
    ...(words.exercises.length === 0
      ? []
      : [`## ${words.exercisesTitle}`, '', ...words.exercises.map((line) => `- ${line}`), '']),
  ]
  return `${blocks.join('\n').trimEnd()}\n`
}

function quoted(text: string): string[] {
  return text.split(/\r?\n/).map((line) => `> ${line}`.trimEnd())
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
