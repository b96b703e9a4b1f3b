import type { Hints } from '@/lib/exercises'

/** What a learner has typed for each part of an exercise, and how many hints they have seen. */
export type ExerciseDraft = { readonly answers: Readonly<Record<string, string>>; readonly hints: Hints }

export const noDraft: ExerciseDraft = { answers: {}, hints: 0 }

/** As text to be stored; empty when there is nothing to keep. */
export function formatDraft(draft: ExerciseDraft): string {
  const typed = Object.entries(draft.answers).filter(([, text]) => text !== '')
  if (typed.length === 0 && draft.hints === 0) return ''
  return JSON.stringify({ answers: Object.fromEntries(typed), hints: draft.hints })
}

/** What `formatDraft` has written; anything else is no draft. */
export function parseDraft(text: string): ExerciseDraft {
  try {
    const { answers, hints }: { answers?: unknown; hints?: unknown } = JSON.parse(text)
    if (typeof answers !== 'object' || answers === null) return noDraft
    const typed = Object.entries(answers).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    const seen = ([1, 2, 3] as const).find((n) => n === hints) ?? 0
    return { answers: Object.fromEntries(typed), hints: seen }
  } catch {
    return noDraft
  }
}
