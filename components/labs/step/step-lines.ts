import type { StepOptions, StepTrace } from '@/lib/labs/step'
import { bracketed, decimalText } from '../math/decimal-text'
import type { Letter } from '../math/formula'
import { gruLines } from './gru-lines'
import { blockLetter, cellBefore, cellState, hidden, hiddenBefore, input, numberOf } from './letters'
import { at, b, gateLine, result, type StepLine, units, value, W } from './line-parts'

/** The equations of a cell in the order in which they are computed, with the numbers of one step. */
export function stepLines(options: StepOptions, trace: StepTrace): StepLine[] {
  const lines = { rnn: rnnLines, lstm: lstmLines, gru: gruLines }[options.cell]
  return lines(options, trace)
}

function rnnLines(options: StepOptions, trace: StepTrace): StepLine[] {
  const { numbers } = gateLine(options, trace, 'h', 'tanh')
  const formula = [hidden, '=', 'tanh', '(', W('hh'), hiddenBefore, '+', W('xh'), input, '+', b('h'), ')']
  return [{ key: 'h', formula, numbers }]
}

function lstmLines(options: StepOptions, trace: StepTrace): StepLine[] {
  const { out, memory, h } = trace
  const [f, i, g, o] = ['f', 'i', 'C', 'o'].map((block) => blockLetter('lstm', block)) as [
    Letter,
    Letter,
    Letter,
    Letter,
  ]
  return [
    gateLine(options, trace, 'f', 'σ'),
    gateLine(options, trace, 'i', 'σ'),
    gateLine(options, trace, 'C', 'tanh'),
    gateLine(options, trace, 'o', 'σ'),
    {
      key: 'c',
      formula: [cellState, '=', f, '⊙', cellBefore, '+', i, '⊙', g],
      numbers: units(trace, (unit) => [
        value(f, at(out.f, unit)),
        '·',
        value(cellBefore, at(memory?.before, unit)),
        '+',
        value(i, at(out.i, unit)),
        '·',
        value(g, at(out.C, unit)),
        ...result(cellState, at(memory?.after, unit)),
      ]),
    },
    {
      key: 'h',
      formula: [hidden, '=', o, '⊙', 'tanh', '(', cellState, ')'],
      numbers: units(trace, (unit) => [
        value(o, at(out.o, unit)),
        '·',
        'tanh',
        '(',
        numberOf(decimalText(at(memory?.after, unit)), cellState),
        ')',
        '=',
        value(o, at(out.o, unit)),
        '·',
        bracketed(at(memory?.squashed, unit)),
        ...result(hidden, at(h, unit)),
      ]),
    },
  ]
}
