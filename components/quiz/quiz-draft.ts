/** What a learner has done on a question and not saved: kept on this device. */
export type QuizDraft = {
  readonly text: string
  /** Whether the model answer and the rubric are open. */
  readonly revealed: boolean
  /** Ids of the points ticked. */
  readonly covered: readonly string[]
}

export const noDraft: QuizDraft = { text: '', revealed: false, covered: [] }

/** A draft as it is stored; one with nothing in it is the empty text, which the store forgets. */
export function formatDraft({ text, revealed, covered }: QuizDraft): string {
  return text === '' && !revealed && covered.length === 0 ? '' : JSON.stringify({ text, revealed, covered })
}

/** The draft that was stored; what is not a draft in that form was typed by someone, so it is the text. */
export function parseDraft(stored: string): QuizDraft {
  try {
    const { text, revealed, covered }: Record<string, unknown> = JSON.parse(stored)
    if (typeof text === 'string' && Array.isArray(covered)) {
      return { text, revealed: revealed === true, covered: covered.filter((id) => typeof id === 'string') }
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
    covered: [...new Set([...other.covered, ...mine.covered])],
  }
}
