import { joined } from '@/lib/client/speech/join'

type Field = Pick<HTMLTextAreaElement, 'selectionStart' | 'selectionEnd' | 'value' | 'setSelectionRange'>

/**
 * Puts what was said behind an answer. Who is mending an earlier word meanwhile keeps the cursor there: a field whose text
 * is set from outside moves it to the end.
 */
export function appendSpoken(
  field: Field | null,
  answer: string,
  said: string,
  change: (answer: string) => void,
  afterDrawing: (work: () => void) => void = requestAnimationFrame,
): void {
  const { selectionStart = 0, selectionEnd = 0, value = '' } = field ?? {}
  const inside = selectionEnd < value.length
  change(joined(answer, said))
  if (field && inside) afterDrawing(() => field.setSelectionRange(selectionStart, selectionEnd))
}
