import * as z from 'zod'
import { type Evaluation, evaluate, figures, type Labelled } from '../interview/evaluation/evaluate'
import type { AnswerMarks, Marker } from '../interview/marker/marker'
import { foundIn } from '../interview/verdicts'
import { followUps } from './follow-ups'
import { markerOf } from './marking'
import { questions } from './questions'

const answerSchema = z.object({
  id: z.string().min(1),
  question: z.string().min(1),
  lang: z.enum(['zh', 'en']),
  answer: z.string(),
  points: z.array(z.string()).optional(),
  misconceptions: z.array(z.string()).optional(),
})

/** An answer of a file, marked; without a label where the file gives none. */
export type MarkedRow = z.infer<typeof answerSchema> & { readonly marks: AnswerMarks }

/** The answers of a JSON Lines file, marked. @throws Error naming the line that cannot be used */
export function readAnswers(text: string, file: string): MarkedRow[] {
  const known = new Map([...questions(), ...followUps()].map((question) => [question.id, question]))
  const made = new Map<string, Marker>()
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return []
    const where = `${file}, line ${index + 1}`
    let data: unknown
    try {
      data = JSON.parse(line)
    } catch (error) {
      throw new Error(`${where}: ${error instanceof Error ? error.message : error}`)
    }
    const row = answerSchema.safeParse(data)
    if (!row.success) throw new Error(`${where}: ${z.prettifyError(row.error)}`)
    const question = known.get(row.data.question)
    if (!question)
      throw new Error(`${where}: there is no question "${row.data.question}" (${[...known.keys()].join(', ')})`)
    const marker = made.get(question.id) ?? markerOf(question)
    made.set(question.id, marker)
    return [{ ...row.data, marks: marker.mark(row.data.answer) }]
  })
}

function found({ marks }: MarkedRow) {
  const { covered, asserted, unsure } = foundIn(marks)
  return { points: covered, misconceptions: asserted, unsure }
}

/** One row of the predictions file. */
export function predictionLine(row: MarkedRow): string {
  return `${JSON.stringify({ id: row.id, ...found(row) })}\n`
}

/** What was wrong with one answer's marks, for whoever tunes the rules; nothing where all is right. */
export function explanation(row: MarkedRow): string[] {
  const said = found(row)
  const lines = (['points', 'misconceptions'] as const).flatMap((kind) => {
    const label = row[kind]
    if (!label) return []
    const wrong = said[kind].filter((id) => !label.includes(id))
    const missed = label.filter((id) => !said[kind].includes(id))
    const evidence = (id: string) => {
      const mark = row.marks[kind].find((each) => each.id === id)
      return mark?.spans.map(({ start, end }) => `“${row.answer.slice(start, end)}”`).join(' + ')
    }
    return [
      ...wrong.map((id) => `  + ${id} not in the label, found in ${evidence(id)}`),
      ...missed.map((id) => `  - ${id} missed${said.unsure.includes(id) ? ` (unsure: ${evidence(id)})` : ''}`),
    ]
  })
  return lines.length === 0 ? [] : [`${row.id} ${row.question} ${row.lang}: ${row.answer}`, ...lines, '']
}

/**
 * The figures of all answers by language and question. With `folds`, those of each writer as well, by the letters before
 * the number of an answer's id (`A-001`): how far the figures hang on who wrote. The rules are fitted to nothing here, so
 * a fold is a writer's answers, marked by the same rules as all others.
 */
export function report(rows: readonly MarkedRow[], { folds = false } = {}): string {
  const weights = new Map([...questions(), ...followUps()].map((question) => [question.id, question]))
  const labelled: (Labelled & { readonly writer: string })[] = rows.flatMap((row) =>
    row.points && row.misconceptions
      ? [
          {
            writer: writerOf(row.id),
            question: row.question,
            lang: row.lang,
            label: { points: row.points, misconceptions: row.misconceptions },
            found: found(row),
          },
        ]
      : [],
  )
  const head = 'answers              points P    R    F1   misconc. P    R    F1   score off   worthless credited'
  const lines = (['en', 'zh'] as const).flatMap((lang) => {
    const own = labelled.filter((row) => row.lang === lang)
    if (own.length === 0) return []
    const names = [...new Set(own.map(({ question }) => question))].sort()
    return [
      ...names.map((name) =>
        line(
          `${lang} ${name}`,
          evaluate(
            own.filter(({ question }) => question === name),
            weights,
          ),
        ),
      ),
      line(`${lang} all`, evaluate(own, weights)),
    ]
  })
  const writers = folds ? [...new Set(labelled.map(({ writer }) => writer))].sort() : []
  const foldLines = writers.flatMap((writer) => {
    const own = labelled.filter((row) => row.writer === writer)
    const langs = (['en', 'zh'] as const).filter((lang) => own.some((row) => row.lang === lang))
    return [
      ...langs.map((lang) =>
        line(
          `${lang} ${writer}`,
          evaluate(
            own.filter((row) => row.lang === lang),
            weights,
          ),
        ),
      ),
      line(`${writer} all`, evaluate(own, weights)),
    ]
  })
  const unlabelled = rows.length - labelled.length
  return [
    ...(lines.length > 0 ? [head, ...lines, line('all', evaluate(labelled, weights))] : []),
    ...(foldLines.length > 0 ? ['', 'by writer', ...foldLines, ''] : []),
    `${rows.length} answers marked${unlabelled > 0 ? `, ${unlabelled} of them without labels` : ''}`,
  ].join('\n')
}

/** The letters before the number of an id; `?` for an id that is of another kind. */
function writerOf(id: string): string {
  return /^([A-Za-z]+)-\d+$/.exec(id)?.[1] ?? '?'
}

function line(name: string, evaluation: Evaluation): string {
  const shown = (value: number | null) => (value === null ? '   –' : value.toFixed(2).padStart(4))
  const [points, wrong] = [figures(evaluation.points), figures(evaluation.misconceptions)]
  const off = evaluation.answers === 0 ? 0 : evaluation.scoreError / evaluation.answers
  return [
    `${name.padEnd(7)}${String(evaluation.answers).padStart(5)}            `,
    [points.precision, points.recall, points.f1].map(shown).join(' '),
    '        ',
    [wrong.precision, wrong.recall, wrong.f1].map(shown).join(' '),
    off.toFixed(1).padStart(12),
    `${evaluation.worthlessCredited} of ${evaluation.worthless}`.padStart(21),
  ].join('')
}
