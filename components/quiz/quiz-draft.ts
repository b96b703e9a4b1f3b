import type { Overruled } from '@/lib/interview/verdicts'

/** What a learner has done on a question and not saved: kept on this device. */
export type QuizDraft = {
  readonly text: string
  /** Whether the model answer and the rubric are open. */
  readonly revealed: boolean
  /** The verdicts that are the learner's own. */
  readonly overruled: Overruled
}

export const noDraft: QuizDraft = { text: '', revealed: false, overruled: {} }

/** A draft as it is stored; one with nothing in it is the empty text, which the store forgets. */
export function formatDraft({ text, revealed, overruled }: QuizDraft): string {
  return text === '' && !revealed && Object.keys(overruled).length === 0
    ? ''
    : JSON.stringify({ text, revealed, overruled })
}

/**
 * The draft that was stored; what is not a draft in that form was typed by someone, so it is the text. Drafts from
 * before there was a marker hold the ids that were ticked.
 */
export function parseDraft(stored: string): QuizDraft {
  try {
    const { text, revealed, covered, overruled }: Record<string, unknown> = JSON.parse(stored)
    const ticked = Array.isArray(covered) ? covered.map((id) => [id, true]) : null
    const verdicts = ticked ?? (overruled instanceof Object ? Object.entries(overruled) : null)
    if (typeof text === 'string' && verdicts) {
      const own = verdicts.filter(([id, stands]) => typeof id === 'string' && typeof stands === 'boolean')
      return { text, revealed: revealed === true, overruled: Object.fromEntries(own) }
    }
  } catch {}
  return { ...noDraft, text: stored }
}

/** Two tabs' drafts of one question as one that lost nothing: the other tab's text comes first, the caret's last. */
export function joinDrafts(other: QuizDraft, mine: QuizDraft): QuizDraft {
  const texts = mine.text.includes(other.text) ? [mine.text] : [other.text, mine.text].filter((text) => text !== '')
  return {
    text: texts.join('\n\n'),
    revealed: other.revealed || mine.revealed,
    overruled: { ...other.overruled, ...mine.overruled },
  }
}
