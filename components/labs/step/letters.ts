import type { StepCell } from '@/lib/labs/step'
import type { Letter } from '../math/formula'

/** The letter of what each block gives, at step t, in its colour. */
const blockLetters: Readonly<Record<StepCell, Readonly<Record<string, Letter>>>> = {
  rnn: { h: { letter: 'h', of: 'hidden' } },
  lstm: {
    f: { letter: 'f', of: 'forget' },
    i: { letter: 'i', of: 'input' },
    C: { letter: 'C', of: 'candidate', tilde: true },
    o: { letter: 'o', of: 'output' },
  },
  gru: {
    z: { letter: 'z', of: 'update' },
    r: { letter: 'r', of: 'reset' },
    h: { letter: 'h', of: 'candidate', tilde: true },
  },
}

/** What a block gives, as a letter: f_t, C̃_t. */
export function blockLetter(cell: StepCell, block: string): Letter {
  return { ...(blockLetters[cell][block] ?? { letter: block }), sub: 't' }
}

export const hidden: Letter = { letter: 'h', sub: 't', of: 'hidden' }
export const hiddenBefore: Letter = { letter: 'h', sub: 't−1', of: 'hidden' }
export const cellState: Letter = { letter: 'C', sub: 't', of: 'cell' }
export const cellBefore: Letter = { letter: 'C', sub: 't−1', of: 'cell' }
export const input: Letter = { letter: 'x', sub: 't', of: 'x' }

/** A letter as plain text, for a table or a picture: f, C̃, h. */
export function plainLetter({ letter, tilde }: Letter): string {
  // The combining tilde stands above the letter before it.
  return tilde ? `${letter}\u0303` : letter
}

/** A number in the colour of the letter that it belongs to. */
export function numberOf(text: string, { of }: Letter): Letter {
  return of ? { letter: text, of } : { letter: text }
}
