import type { InterviewState } from './session'

/** What the report needs of a rubric point; the weights of a question's points sum to 100. */
export type RubricPoint = { readonly id: string; readonly kind: 'must' | 'bonus'; readonly weight: number }

export type Share = { readonly got: number; readonly of: number }

export type QuestionReport = {
  /** Sum of the covered weights, 0 to 100. */
  readonly score: number
  /** Covered weight of the must-haves, and of the bonus points. */
  readonly must: Share
  readonly bonus: Share
  /** Point ids in the rubric's order. */
  readonly covered: readonly string[]
  readonly missed: readonly string[]
}

export type InterviewReport = {
  /** In the order asked; `report` is null for an answer that is not marked, or whose rubric is not at hand. */
  readonly questions: readonly { readonly id: string; readonly report: QuestionReport | null }[]
  /** Mean score of the marked answers, rounded; null when none is marked. */
  readonly overall: number | null
}

/** Sum of the weights of the covered points. Ids that the rubric does not name count nothing. */
export function scoreOf(
  points: readonly { readonly id: string; readonly weight: number }[],
  covered: Iterable<string>,
): number {
  const shown = new Set(covered)
  return points.reduce((sum, point) => (shown.has(point.id) ? sum + point.weight : sum), 0)
}

export function questionReport(points: readonly RubricPoint[], covered: Iterable<string>): QuestionReport {
  const shown = new Set(covered)
  return {
    score: scoreOf(points, shown),
    must: shareOf(points, shown, 'must'),
    bonus: shareOf(points, shown, 'bonus'),
    covered: points.filter((point) => shown.has(point.id)).map((point) => point.id),
    missed: points.filter((point) => !shown.has(point.id)).map((point) => point.id),
  }
}

/** The report of an interview; `rubrics` holds each question's points by question id. */
export function interviewReport(
  state: Pick<InterviewState, 'questions'>,
  rubrics: ReadonlyMap<string, readonly RubricPoint[]>,
): InterviewReport {
  const questions = state.questions.map(({ id, covered }) => {
    const points = rubrics.get(id)
    return { id, report: points && covered ? questionReport(points, covered) : null }
  })
  const scores = questions.flatMap(({ report }) => (report ? [report.score] : []))
  const total = scores.reduce((sum, score) => sum + score, 0)
  return { questions, overall: scores.length === 0 ? null : Math.round(total / scores.length) }
}

function shareOf(points: readonly RubricPoint[], shown: ReadonlySet<string>, kind: RubricPoint['kind']): Share {
  const ofKind = points.filter((point) => point.kind === kind)
  return { got: scoreOf(ofKind, shown), of: ofKind.reduce((sum, point) => sum + point.weight, 0) }
}
