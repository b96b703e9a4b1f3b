import type { Locale } from '@/lib/i18n/locale'
import { stepMessages } from '@/lib/i18n/messages/labs/step'
import { type StepCell, type StepTrace, stepBlocks } from '@/lib/labs/step'
import type { Letter } from '../math/formula'
import { blockLetter, cellState, hidden, input, plainLetter } from './letters'

/** One quantity along the steps: what it is called, its colour, and its entries at each step. */
export type StepRow = {
  readonly name: string
  readonly of: Letter['of']
  readonly values: readonly (readonly number[])[]
  /** Whether it is one of those that a folded-out cell shows. */
  readonly main: boolean
}

/** Every quantity of a cell in the order in which it is computed, from x to h. */
export function stepRows(locale: Locale, cell: StepCell, traces: readonly StepTrace[]): StepRow[] {
  const { names } = stepMessages[locale]
  const along = (value: (trace: StepTrace) => readonly number[] | undefined) =>
    traces.map((trace) => value(trace) ?? [])
  const row = (name: string, of: Letter['of'], values: StepRow['values'], main = false) => ({ name, of, values, main })
  const blocks = stepBlocks[cell].flatMap((block) => {
    const letter = blockLetter(cell, block)
    const pre = row(
      `${plainLetter(letter)} ${names.pre}`,
      letter.of,
      along((trace) => trace.pre[block]),
    )
    if (cell === 'rnn') return [pre]
    return [
      pre,
      row(
        plainLetter(letter),
        letter.of,
        along((trace) => trace.out[block]),
        true,
      ),
    ]
  })
  return [
    row(
      'x',
      input.of,
      along(({ x }) => x),
      true,
    ),
    ...blocks,
    ...(cell === 'gru'
      ? [
          row(
            names.product,
            'reset',
            along(({ product }) => product),
          ),
        ]
      : []),
    ...(cell === 'lstm'
      ? [
          row(
            'C',
            cellState.of,
            along(({ memory }) => memory?.after),
            true,
          ),
          row(
            names.squashed,
            cellState.of,
            along(({ memory }) => memory?.squashed),
          ),
        ]
      : []),
    row(
      'h',
      hidden.of,
      along(({ h }) => h),
      true,
    ),
  ]
}
